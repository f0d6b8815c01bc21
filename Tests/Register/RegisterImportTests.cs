using ClusterBot.Domain.Indicators.Periods.Notations;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Register;

/// <summary>The effect of an import on what is stored.</summary>
public sealed class RegisterImportTests : IAsyncLifetime
{
    private Shelf _shelf = null!;

    public async ValueTask InitializeAsync() => _shelf = await Shelf.NewAsync();

    public ValueTask DisposeAsync() => _shelf.DisposeAsync();

    [Fact]
    public async Task Imported_again_nothing_changes()
    {
        Assert.Equal(63, (await _shelf.ChangesOfAsync(Sheets.Demonstration())).Count);
        var before = await _shelf.ContentAsync();
        _shelf.Time.Advance(TimeSpan.FromDays(40));

        Assert.Empty(await _shelf.ChangesOfAsync(Sheets.Demonstration()));
        Assert.Equal(before, await _shelf.ContentAsync());
    }

    [Fact]
    public async Task A_rename_keeps_history()
    {
        await _shelf.ImportAsync(Sheets.Demonstration());
        var ids = await IdsAsync();

        var changes = await _shelf.ChangesOfAsync(Sheets.Demonstration()
            .Set("clusters.csv", "fairness", "name", "Fairness")
            .Set("psas.csv", "Halve", "title", "End child poverty")
            .Set("indicators.csv", "NI 143", "name", "Offenders with a home")
            .Set("people.csv", "Avery Howard", "name", "Avery Howard-Cole"));

        Assert.Equal(
            [
                "Cluster Changed: Fairness and opportunity for all; name: \"Fairness and opportunity for all\" becomes \"Fairness\"",
                "Psa Changed: PSA 9 Halve the number of children in poverty by 2010-11, on the way to eradicating child poverty by 2020; "
                    + "title: \"Halve the number of children in poverty by 2010-11, on the way to eradicating child poverty by 2020\" "
                    + "becomes \"End child poverty\"",
                "Indicator Changed: 16.3 Offenders under probation supervision in settled accommodation (NI 143); name: "
                    + "\"Offenders under probation supervision in settled accommodation (NI 143)\" becomes \"Offenders with a home\"",
                "Person Changed: Avery Howard; name: \"Avery Howard\" becomes \"Avery Howard-Cole\"",
            ],
            changes);
        Assert.Equal(ids, await IdsAsync());
    }

    [Fact]
    public async Task What_has_gone_is_archived_never_deleted_and_comes_back()
    {
        await _shelf.ImportAsync(Sheets.Demonstration());
        var ids = await IdsAsync();
        var without = Sheets.Demonstration().Remove("psas.csv", "Halve").Remove("people.csv", "Devon").Remove("roles.csv", "devon.ellis");
        foreach (var file in new[] { "indicators.csv", "readings.csv" })
        {
            without[file].RemoveAll(row => row[0] == "9");
        }

        without["roles.csv"].RemoveAll(row => row[3] == "9");

        Assert.Equal(
            [
                "Psa Archived: PSA 9 Halve the number of children in poverty by 2010-11, on the way to eradicating child poverty by 2020",
                "Indicator Archived: 9.1 Children in relative low income (below 60% of median)",
                "Indicator Archived: 9.2 Children in absolute low income",
                "Person Archived: Devon Ellis",
                "Role Archived: Avery Howard, SRO of PSA 9",
                "Role Archived: Devon Ellis, holder of 16.3",
                "Role Archived: Emery Fox, deputy of PSA 9",
            ],
            await _shelf.ChangesOfAsync(without));
        Assert.Empty(await _shelf.ChangesOfAsync(without));
        Assert.Equal(ids, await IdsAsync());
        Assert.Equal(new DateOnly(2026, 11, 22), await _shelf.QueryAsync(db =>
            db.Roles.Where(r => r.Role == Role.Holder).Select(r => r.EndsOn).SingleAsync()));

        var back = await _shelf.ChangesOfAsync(Sheets.Demonstration());
        Assert.Contains("Person Restored: Devon Ellis", back);
        Assert.Contains("Role Changed: Devon Ellis, holder of 16.3; ends on: 2026-11-22 becomes nothing", back);
        Assert.Equal(7, back.Count);
        Assert.Equal(ids, await IdsAsync());
        Assert.False(await _shelf.QueryAsync(db => db.Psas.AnyAsync(p => p.ArchivedAt != null)));
    }

    [Fact]
    public async Task A_figure_that_changed_is_the_next_version_and_an_old_one_is_not_shown_as_the_last()
    {
        await _shelf.ImportAsync(Sheets.Demonstration());

        var changes = await _shelf.ChangesOfAsync(Sheets.Demonstration()
            .Set("readings.csv", "2.9", "value", "2.85")
            .Add("readings.csv", "9", "1", "2007-08", "2.8", "", ""));

        Assert.Equal(2, changes.Count);
        Assert.StartsWith("Reading Changed: 9.1 for 2006-07; 2.9 million children, from ", changes[0], StringComparison.Ordinal);
        Assert.Equal("Reading Added: 9.1 for 2007-08; 2.8 million children", changes[1]);
        Assert.Equal(["1: 1998-99 3.4", "2: 2006-07 2.9", "3: 2006-07 2.85", "4: 2007-08 2.8"], await _shelf.FiguresAsync("9.1"));
    }

    [Fact]
    public async Task A_figure_given_in_Teams_since_is_not_undone_by_an_old_file_and_is_corrected_by_a_new_one()
    {
        await _shelf.ImportAsync(Sheets.Demonstration());
        await GiveInTeamsAsync("2006-07", 2.7m);

        Assert.Empty(await _shelf.ChangesOfAsync(Sheets.Demonstration()));
        Assert.Empty(await _shelf.ChangesOfAsync(
            Sheets.Demonstration().Set("readings.csv", "2.9", "source", "").Set("readings.csv", "2.9", "value", "2.7")));
        Assert.Single(await _shelf.ChangesOfAsync(Sheets.Demonstration().Set("readings.csv", "2.9", "value", "2.6")));
        Assert.Equal(["1: 1998-99 3.4", "2: 2006-07 2.9", "3: 2006-07 2.7", "4: 2006-07 2.6"], await _shelf.FiguresAsync("9.1"));
    }

    [Fact]
    public async Task A_figure_can_say_when_it_came_to_be_known()
    {
        await _shelf.ImportAsync(Sheets.Demonstration().AddColumn("readings.csv", "recorded on", "01/07/2009"));

        Assert.All(
            await _shelf.QueryAsync(db => db.Readings.Select(r => r.RecordedAt).ToListAsync()),
            at => Assert.Equal(new DateTimeOffset(2009, 6, 30, 23, 0, 0, TimeSpan.Zero), at));
    }

    [Fact]
    public async Task Calendars_meetings_plans_and_delegations_are_stored_as_written_and_follow_the_files()
    {
        var sheets = Sheets.Demonstration()
            .AddColumn("clusters.csv", "working days before board", "10").Set("clusters.csv", "fairness", "frequency", "before board")
            .Set("clusters.csv", "fairness", "nation", "Scotland").Set("clusters.csv", "fairness", "marking", "official-sensitive")
            .With("board-meetings.csv", "cluster,on\nfairness,10/11/2026\nfairness,10/12/2026\nfairness,2027-01-14\n")
            .AddColumn("indicators.csv", "target value").AddColumn("indicators.csv", "tolerance")
            .Set("indicators.csv", "NI 147", "target value", "92%").Set("indicators.csv", "NI 147", "tolerance", "0.5")
            .With("plan.csv", "psa,position,on,value\n16,1,2009/10,90.5%\n16,1,31/03/2011,91\n")
            .AddColumn("roles.csv", "starts on").AddColumn("roles.csv", "ends on");
        sheets["roles.csv"].Where(row => row[1] == "deputy").ToList().ForEach(row => (row[^2], row[^1]) = ("01/12/2026", "31/12/2026"));
        await _shelf.ChangesOfAsync(sheets);

        var cluster = await _shelf.QueryAsync(db => db.Clusters.Include(c => c.BoardMeetings).SingleAsync());
        Assert.Equal((10, ProtectiveMarking.OfficialSensitive, 3), (cluster.DaysBeforeBoard, cluster.Marking, cluster.BoardMeetings.Count));
        var indicator = await _shelf.QueryAsync(db => db.Indicators.Include(i => i.Plan).SingleAsync(i => i.Name.Contains("NI 147")));
        Assert.Equal((92m, 0.5m), (indicator.TargetValue, indicator.Tolerance));
        Assert.Equal(
            [(new DateOnly(2010, 3, 31), 90.5m), (new(2011, 3, 31), 91m)], indicator.Plan.OrderBy(p => p.On).Select(p => (p.On, p.Value)));
        Assert.All(
            await _shelf.QueryAsync(db => db.Roles.Where(r => r.Role == Role.Deputy).ToListAsync()),
            role => Assert.Equal((new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 31)), (role.StartsOn!.Value, role.EndsOn!.Value)));

        // A meeting that was stays; one to come goes.
        Assert.Equal(
            ["BoardMeeting Removed: Fairness and opportunity for all, 2027-01-14",
                "PlannedFigure Changed: 16.1 on 2010-03-31; value: 90.5 becomes 90", "PlannedFigure Removed: 16.1 on 2011-03-31; 91"],
            await _shelf.ChangesOfAsync(sheets
                .With("board-meetings.csv", "cluster,on\nfairness,10/12/2026\n")
                .With("plan.csv", "psa,position,on,value\n16,1,2009/10,90\n")));
        Assert.Empty(await _shelf.ChangesOfAsync(sheets.RemoveFile("plan.csv")));
    }

    [Theory]
    [InlineData("psas.csv", "Halve", "cluster", "other", "PSA 9 belongs to the cluster fairness")]
    [InlineData("indicators.csv", "NI 147", "unit", "people", "Figures of 16.1 are recorded in %.")]
    [InlineData("clusters.csv", "other", "name", "Fairness and opportunity for all", "has this name in the register")]
    public async Task What_would_falsify_history_is_refused(string file, string row, string column, string value, string because)
    {
        await _shelf.ImportAsync(Sheets.Demonstration());
        var before = await _shelf.ContentAsync();
        var sheets = Sheets.Demonstration().Add("clusters.csv", "other", "Another", "", "", "", "", "", "");
        if (file == "clusters.csv")
        {
            sheets.Set("clusters.csv", "fairness", "name", "Renamed");
        }

        var outcome = await _shelf.ImportAsync(sheets.Set(file, row, column, value));

        Assert.Contains(because, Assert.Single(outcome.Problems).Line, StringComparison.Ordinal);
        Assert.Equal(before, await _shelf.ContentAsync());
    }

    [Fact]
    public async Task A_channel_that_the_bot_knows_is_linked_and_another_is_refused()
    {
        await _shelf.QueryAsync(async db =>
        {
            db.Conversations.Add(Shelf.Channel("19:a@thread.tacv2", "General"));
            return await db.SaveChangesAsync();
        });
        await _shelf.ImportAsync(Sheets.Demonstration());
        var sheets = Sheets.Demonstration().With("channels.csv", "cluster,purpose,channel\nfairness,cluster,19:a@thread.tacv2\n");

        Assert.Equal(["Channel Changed: General; for Fairness and opportunity for all, check-ins"], await _shelf.ChangesOfAsync(sheets));
        Assert.Empty(await _shelf.ChangesOfAsync(sheets));
        Assert.Equal(ChannelPurpose.Cluster, await _shelf.QueryAsync(db => db.Conversations.Select(c => c.Purpose).SingleAsync()));
        var outcome = await _shelf.ImportAsync(sheets.Add("channels.csv", "fairness", "board", "19:b@thread.tacv2"));
        Assert.Contains("ClusterBot has not heard from this channel", Assert.Single(outcome.Problems).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_for_good_practice_is_linked_unread_and_what_was_kept_of_the_one_before_is_deleted_as_was_told()
    {
        await _shelf.ImportAsync(Sheets.Demonstration());
        var fairness = await _shelf.QueryAsync(db => db.Clusters.Select(c => c.Id).SingleAsync());
        await _shelf.QueryAsync(async db =>
        {
            db.Conversations.AddRange(Shelf.Channel("19:a@thread.tacv2", "a"), Shelf.Channel("19:b@thread.tacv2", "b"));
            return await db.SaveChangesAsync();
        });
        await _shelf.ImportAsync(
            Sheets.Demonstration().With("channels.csv", "cluster,purpose,channel\nfairness,good practice,19:a@thread.tacv2\n"));
        Assert.Equal(
            [("19:a@thread.tacv2", (Guid?)fairness, ChannelPurpose.GoodPractice, false),
                ("19:b@thread.tacv2", null, ChannelPurpose.None, false)],
            await LinksAsync());
        await _shelf.QueryAsync(async db =>
        {
            (await db.Conversations.SingleAsync(c => c.Name == "a")).ReadSinceAt = _shelf.Time.GetUtcNow();
            db.Messages.Add(_shelf.MessageIn("19:a@thread.tacv2"));
            return await db.SaveChangesAsync();
        });

        var changes = await _shelf.ChangesOfAsync(
            Sheets.Demonstration().With("channels.csv", "cluster,purpose,channel\nfairness,good practice,19:b@thread.tacv2\n"));

        Assert.Equal(
            [
                "Channel Changed: a; no longer for Fairness and opportunity for all, good practice; "
                    + "what was kept from it as good practice is deleted",
                "Channel Changed: b; for Fairness and opportunity for all, good practice",
            ],
            changes);
        Assert.Equal(
            [("19:a@thread.tacv2", null, ChannelPurpose.None, false), ("19:b@thread.tacv2", fairness, ChannelPurpose.GoodPractice, false)],
            await LinksAsync());
        Assert.Equal(0, await _shelf.QueryAsync(db => db.Messages.CountAsync()));
    }

    private Task<List<(string Id, Guid? Cluster, ChannelPurpose Purpose, bool IsRead)>> LinksAsync() => _shelf.QueryAsync(async db =>
        (await db.Conversations.OrderBy(c => c.Id).ToListAsync())
            .ConvertAll(c => (c.Id, c.ClusterId, c.Purpose, c.ReadSinceAt is not null)));

    [Fact]
    public async Task Somebody_whose_data_was_erased_is_left_alone()
    {
        await _shelf.ImportAsync(Sheets.Demonstration());
        await _shelf.QueryAsync(async db =>
        {
            var devon = await db.People.Include(p => p.Roles).SingleAsync(p => p.Name == "Devon Ellis");
            db.Roles.RemoveRange(devon.Roles);
            devon.Erase();
            db.Erasures.Add(new()
            {
                TenantId = devon.TenantId,
                PersonId = devon.Id,
                ErasedById = devon.Id,
                ErasedAt = _shelf.Time.GetUtcNow(),
                Reference = "DP-1",
                RowsChanged = 0,
                RowsRemoved = 0,
            });
            return await db.SaveChangesAsync();
        });

        Assert.Empty(await _shelf.ChangesOfAsync(Sheets.Demonstration().Remove("people.csv", "Devon").Remove("roles.csv", "devon.ellis")));
    }

    private Task<string> IdsAsync() => _shelf.QueryAsync(async db => string.Join(' ', new[]
    {
        await db.Clusters.Select(r => r.Id).ToListAsync(),
        await db.Psas.Select(r => r.Id).ToListAsync(),
        await db.Indicators.Select(r => r.Id).ToListAsync(),
        await db.Readings.Select(r => r.Id).ToListAsync(),
        await db.People.Select(r => r.Id).ToListAsync(),
        await db.Roles.Select(r => r.Id).ToListAsync(),
    }.SelectMany(ids => ids).Order()));

    private Task<int> GiveInTeamsAsync(string period, decimal value) => _shelf.QueryAsync(async db =>
    {
        var indicator = await db.Indicators.SingleAsync(i => i.Position == 1 && db.Psas.Any(p => p.Id == i.PsaId && p.Number == 9));
        var person = await db.People.FirstAsync();
        db.Readings.Add(new Reading
        {
            IndicatorId = indicator.Id,
            Version = 3,
            Value = value,
            Period = PeriodParser.Read(period + " financial year")!.WrittenAs(period),
            RecordedAt = _shelf.Time.GetUtcNow(),
            RecordedById = person.Id,
        });
        return await db.SaveChangesAsync();
    });
}
