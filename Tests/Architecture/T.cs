namespace ClusterBot.Tests.Architecture;

public class T
{
    [Fact]
    public void Runs() => Assert.Equal(2, 1 + 1);
}
