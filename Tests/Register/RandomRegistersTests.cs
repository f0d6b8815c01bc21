using ClusterBot.Tests.Support.Slow;
namespace ClusterBot.Tests.Register;

/// <summary>Registers changed and damaged at random: what is checked is what is done, twice is once, and damage does nothing.</summary>
[Slow("twelve random registers are checked and imported, twice each")]
public sealed class RandomRegistersTests(ITestOutputHelper output)
{
    private const int Rounds = 12;

    private static readonly string[] Junk =
        ["", "#REF!", "abc", "-1", "1e9", "99/99/2009", "n/a", "\"", "OFFICIAL", "£££", "16", "fairness", "2008-09", "yes"];

    [Fact]
    public async Task A_check_says_exactly_what_an_import_then_does_and_a_second_import_does_nothing()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var shelf = await Shelf.NewAsync();
        var sound = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var sheets = Sheets.Demonstration();
            for (var i = random.Next(6); i > 0; i--)
            {
                Change(sheets, random);
            }

            shelf.Time.Advance(TimeSpan.FromHours(random.Next(100)));
            var before = await shelf.ContentAsync();
            var check = await shelf.CheckAsync(sheets);
            Assert.Equal(before, await shelf.ContentAsync());

            var import = await shelf.ImportAsync(sheets);
            var after = await shelf.ContentAsync();
            Assert.Equal(check.Fingerprint, import.Fingerprint);
            Assert.Equal(check.Problems.Select(problem => problem.Line), import.Problems.Select(problem => problem.Line));
            Assert.Equal(before != after, import.Changes.Count > 0);
            if (import.IsSound)
            {
                sound++;
                Assert.Empty((await shelf.ImportAsync(sheets)).Changes);
            }
            else
            {
                Assert.Equal(before, after);
            }

            Assert.Equal(after, await shelf.ContentAsync());
        }

        output.WriteLine($"{sound} of {Rounds} were sound");
        Assert.InRange(sound, 1, Rounds);
    }

    [Fact]
    public async Task A_damaged_file_never_changes_anything()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var shelf = await Shelf.NewAsync();
        await shelf.ImportAsync(Sheets.Demonstration());
        var before = await shelf.ContentAsync();
        for (var round = 0; round < Rounds; round++)
        {
            var sheets = Sheets.Demonstration();
            Change(sheets, random);
            // One cell that cannot be right, somewhere.
            var (file, column) = random.Next(4) switch
            {
                0 => ("readings.csv", "value"),
                1 => ("people.csv", "entra object id"),
                2 => ("psas.csv", "number"),
                _ => ("roles.csv", "role"),
            };
            var at = sheets[file][0].FindIndex(heading => heading == column);
            sheets[file][random.Next(1, sheets[file].Count)][at] = "not that";

            Assert.NotEmpty((await shelf.CheckAsync(sheets)).Problems);
            Assert.NotEmpty((await shelf.ImportAsync(sheets)).Problems);
            Assert.Equal(before, await shelf.ContentAsync());
        }
    }

    private static void Change(Sheets sheets, Random random)
    {
        var file = sheets.Names.ElementAt(random.Next(sheets.Names.Count()));
        var rows = sheets[file];
        var row = random.Next(1, rows.Count);
        switch (random.Next(5))
        {
            case 0 when rows.Count > 2:
                rows.RemoveAt(row);
                break;
            case 1:
                var cell = random.Next(rows[row].Count);
                rows[row][cell] = Junk[random.Next(Junk.Length)];
                break;
            case 2 when file == "readings.csv":
                rows[row][3] = $"{random.Next(1, 99)}";
                break;
            case 3:
                var words = Array.IndexOf(
                    [.. rows[0]], file switch { "indicators.csv" or "people.csv" => "name", "psas.csv" => "title", _ => "" });
                if (words >= 0)
                {
                    rows[row][words] = $"Renamed {random.Next(1000)}";
                }

                break;
            default:
                (rows[row], rows[^1]) = (rows[^1], rows[row]);
                break;
        }
    }
}
