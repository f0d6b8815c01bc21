using ClusterBot.Bot.Features.Delegations;
using ClusterBot.Bot.Register;
using ClusterBot.Data;
using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Features.Delegations;

/// <summary>
/// An SRO says in words who answers meanwhile. Avery is SRO of PSAs 9, 16, 21 and 24, Blake sits on the board, Devon holds an indicator.
/// It is Monday 23 November 2026.
/// </summary>
public sealed class SpokenAbsenceTests : IAsyncLifetime
{
    private static readonly string Chat = Teams.ChatOf(Avery);

    private BotUnderTest _bot = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        await _bot.OpenTeamAsync();
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("on leave until 3 January, Blake answers for me")]
    [InlineData("I am on annual leave from today until 3 January 2027, and Blake Cole will answer for me.")]
    [InlineData("I'm out of office until 3/1/2027; Blake covers for me")]
    [InlineData("Blake answers for me until the 3rd of January")]
    public async Task It_is_shown_back_and_stored_on_one_press(string said)
    {
        var asked = await _bot.AskAsync(Avery, said, Chat);
        var words = CardText.Of(asked.Card!.Value);
        Assert.Contains(
            "From Monday 23 November 2026 up to and including Sunday 3 January 2027, have somebody answer for you?", words,
            StringComparison.Ordinal);
        Assert.Contains("Blake Cole", words, StringComparison.Ordinal);
        Assert.Contains("It is for PSA 9, 16, 21 and 24.", words, StringComparison.Ordinal);
        Assert.Empty(await DelegatedAsync());

        var pressed = await PressAsync(asked);
        Assert.Contains("It is recorded, and your deputy is told.", pressed.Text, StringComparison.Ordinal);
        var roles = await DelegatedAsync();
        Assert.Equal(4, roles.Count);
        Assert.All(roles, role => Assert.Equal(
            (Role.Deputy, new DateOnly(2026, 11, 23), new DateOnly(2027, 1, 3)), (role.Role, role.StartsOn, role.EndsOn)));
        await _bot.Connector.WaitForAsync(item =>
            item.Activity?.Text?.StartsWith("Avery Howard has asked you to answer for PSA 9, 16", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task The_deputy_answers_from_then_on_until_the_SRO_is_back_and_an_import_does_not_end_it()
    {
        var checkIn = await _bot.QueryAsync(db => db.CheckIns.Select(c => c.Id).FirstAsync(Token));
        Assert.False((await NothingNewAsync(checkIn)).IsCard);
        await PressAsync(await _bot.AskAsync(Avery, "on leave until 3 January, Blake answers for me", Chat));
        await ImportDemonstrationAsync();

        Assert.True((await NothingNewAsync(checkIn)).IsCard);
        _bot.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(
            "Welcome back. Nobody answers for you any more, and you are reminded again.",
            (await _bot.AskAsync(Avery, "I am back", Chat)).Activity!.Text);
        Assert.DoesNotContain(await DelegatedAsync(), role => role.IsInForce(RegisterDay.Of(_bot.Time.GetUtcNow())));
    }

    [Theory]
    [InlineData("on leave, Blake answers for me", "Until when?")]
    [InlineData("on leave until 3 January", "Who answers for you?")]
    [InlineData("on leave until doomsday, Blake answers for me", "The day could not be read.")]
    [InlineData("on leave until 3 January 2026, Blake answers for me", "Saturday 3 January 2026 is over by then.")]
    [InlineData("on leave until 3 January, Riley answers for me", "Nobody called “Riley” has a part in your cluster.")]
    public async Task What_is_not_sure_is_asked_and_nothing_is_stored(string said, string question)
    {
        var answer = (await _bot.AskAsync(Avery, said, Chat)).Activity!.Text;

        Assert.StartsWith(question, answer, StringComparison.Ordinal);
        Assert.Contains("Nothing was stored.", answer, StringComparison.Ordinal);
        Assert.Empty(await DelegatedAsync());
    }

    [Fact]
    public async Task Of_two_people_of_that_name_it_is_asked_which_one_is_meant()
    {
        await _bot.QueryAsync(async db =>
        {
            var blake = new Person { TenantId = Teams.TenantId, AadObjectId = Guid.NewGuid().ToString(), Name = "Blake Stone" };
            blake.Roles.Add(new RoleAssignment
            {
                PersonId = blake.Id,
                Role = Role.BoardMember,
                ClusterId = await db.Clusters.Select(c => c.Id).SingleAsync(Token),
            });
            db.People.Add(blake);
            return await db.SaveChangesAsync(Token);
        });

        Assert.StartsWith(
            "Which one do you mean: Blake Cole or Blake Stone?",
            (await _bot.AskAsync(Avery, "on leave until 3 January, Blake answers for me", Chat)).Activity!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_delegates_for_another_and_who_is_SRO_of_nothing_delegates_nothing()
    {
        var asked = await _bot.AskAsync(Avery, "on leave until 3 January, Blake answers for me", Chat);
        var forged = await _bot.PressAsync(
            Devon, Teams.ChatOf(Devon), "delegations.delegate", CardText.Button(asked.Card!.Value, "Have them answer").GetProperty("data"));
        var elsewhere = await _bot.PressAsync(
            Avery, Teams.General, "delegations.delegate", CardText.Button(asked.Card!.Value, "Have them answer").GetProperty("data"));

        Assert.StartsWith("This card is not one that you can use. Nothing was stored.", forged.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing was stored.", elsewhere.Text, StringComparison.Ordinal);
        Assert.StartsWith(
            "An SRO can have somebody else answer, and you are SRO of no PSA.",
            (await _bot.AskAsync(Devon, "on leave until 3 January, Blake answers for me", Teams.ChatOf(Devon))).Activity!.Text,
            StringComparison.Ordinal);
        Assert.Empty(await DelegatedAsync());
    }

    [Theory]
    [InlineData("on leave until 3 January, Emery answers for me", true)]
    [InlineData("Emery covers for me from 20 December until 3 January", true)]
    [InlineData("I'm back.", true)]
    [InlineData("I am back from the conference with three lessons", false)]
    [InlineData("the minister is away until Friday", false)]
    [InlineData("on leave until 3 January, and the survey is late", false)]
    [InlineData("status", false)]
    public void A_sentence_that_says_anything_besides_is_not_taken_for_an_absence(string said, bool isOne) =>
        Assert.Equal(isOne, SpokenAbsence.Read(said) is not null);

    [Theory]
    [InlineData("3 January", "2027-01-03")]
    [InlineData("the 3rd of January", "2027-01-03")]
    [InlineData("Sunday 3 January", "2027-01-03")]
    [InlineData("3/1/2027", "2027-01-03")]
    [InlineData("2027-01-03", "2027-01-03")]
    [InlineData("24 November", "2026-11-24")]
    [InlineData("23 November", "2026-11-23")]
    [InlineData("29 February", "2028-02-29")]
    [InlineData("Friday", "2026-11-27")]
    [InlineData("Monday", "2026-11-30")]
    [InlineData("tomorrow", "2026-11-24")]
    [InlineData("doomsday", null)]
    [InlineData("31 November", null)]
    public void A_coming_day_is_read_as_people_write_it(string text, string? expected) =>
        Assert.Equal(
            expected is null ? null : DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            ComingDay.Read(text, new DateOnly(2026, 11, 23)));

    private Task<InvokeAnswer> PressAsync(Received asked) => _bot.PressAsync(
        Avery, Chat, "delegations.delegate", CardText.Button(asked.Card!.Value, "Have them answer").GetProperty("data"));

    private Task<InvokeAnswer> NothingNewAsync(Guid checkIn) =>
        _bot.PressAsync(Blake, Teams.General, "checkIns.nothingNew", new { checkIn });

    private Task<List<RoleAssignment>> DelegatedAsync() =>
        _bot.QueryAsync(db => db.Roles.AsNoTracking().Where(r => r.DelegatedById != null).ToListAsync(Token));

    private Task ImportDemonstrationAsync() => _bot.Services.GetRequiredService<Transactions>().RunAsync(
        Teams.TenantId,
        async (services, cancellationToken) => Assert.True((await services.GetRequiredService<RegisterImporter>().ImportAsync(
            Teams.TenantId, ReadRegister.From(Sheets.Demonstration().Files(), RegisterDay.Of(BotUnderTest.Start)),
            RegisterConsent.Everything, null, cancellationToken)).IsSound),
        Token);
}
