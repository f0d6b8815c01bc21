using ClusterBot.Tests.Architecture.Rules;
using ClusterBot.Tests.Architecture.Violations;

namespace ClusterBot.Tests.Architecture;

public class NamingTests
{
    private static IEnumerable<Type> Ours => Rooms.Shipped.Append(Rooms.Tests)
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.Namespace?.StartsWith("ClusterBot.", StringComparison.Ordinal) == true)
        .Where(type => type.Namespace != typeof(RoundManager).Namespace);

    [Fact]
    public void No_type_has_a_name_that_says_nothing() => Assert.Empty(Naming.EmptyNames(Ours));

    [Fact]
    public void A_cancellation_token_has_one_name() => Assert.Empty(Naming.CancellationTokens(Ours));

    [Fact]
    public void No_file_has_a_name_that_says_nothing() =>
        Assert.Empty(Naming.EmptyFileNames(Rooms.SourceFiles().Select(file => file.Path)));

    [Fact]
    public void Instants_end_in_At_and_dates_in_On()
    {
        Assert.Empty(Naming.InstantsAndDates(Rooms.Data.Prepend(Rooms.Domain).SelectMany(assembly => assembly.GetTypes()), "At"));
        Assert.Empty(Naming.InstantsAndDates(Rooms.BotFramework.GetTypes(), "At", "Timestamp"));
    }

    [Fact]
    public void A_type_name_that_says_nothing_is_found() =>
        Assert.Equal(2, Naming.EmptyNames([typeof(RoundManager), typeof(TextUtils<>), typeof(NamingTests)]).Count);

    [Fact]
    public void A_file_name_that_says_nothing_is_found() =>
        Assert.Single(Naming.EmptyFileNames(["Bot/Turns/Extensions.cs", "Bot/Turns/TurnRunner.cs"]));

    [Fact]
    public void A_cancellation_token_with_a_name_of_its_own_is_found() => Assert.Equal(
        [$"{typeof(OtherTokens).FullName}.Wait calls its cancellation token until"],
        Naming.CancellationTokens([typeof(OtherTokens)]));

    [Fact]
    public void A_badly_named_instant_or_date_is_found()
    {
        var name = typeof(BadlyNamedTimes).FullName;
        Assert.Equal(
            [$"{name}.Opened should end in At", $"{name}.Closed should end in At", $"{name}.Due should end in On"],
            Naming.InstantsAndDates([typeof(BadlyNamedTimes)], "At"));
    }
}
