using ClusterBot.Bot.Features.DataProtection;

namespace ClusterBot.Tests.Features.DataProtection;

public class PersonWordsTests
{
    [Theory]
    [InlineData("Emery Fox", "Emery Fox agreed it.", "a former member agreed it.")]
    [InlineData("Emery Fox", "EMERY\u00A0 FOX agreed it.", "a former member agreed it.")]
    [InlineData("Emery Fox", "Fox, Emery agreed it.", "a former member agreed it.")]
    [InlineData("Emery Fox", "Ask E. Fox, or E Fox.", "Ask a former member, or a former member.")]
    [InlineData("Emery Fox", "Ask Fox, E.", "Ask a former member")]
    [InlineData("Emery Fox", "\u00C9mery Fox's note", "a former member's note")]
    [InlineData("Emery Fox", "E\u0301mery F\u200Box", "a former member")]
    [InlineData("Fox, Emery", "Emery Fox agreed it.", "a former member agreed it.")]
    [InlineData("Emery J. Fox", "Emery Fox agreed it.", "a former member agreed it.")]
    [InlineData("José Núñez", "Jose Nunez said so.", "a former member said so.")]
    [InlineData("Niamh O\u2019Brien", "Niamh O'Brien, Niamh OBrien", "a former member, a former member")]
    [InlineData("Ann-Marie Wood", "Ann Marie Wood; Annmarie Wood", "a former member; a former member")]
    [InlineData("Emery Fox", "emery.fox@example.gov.uk and Emery.Fox@other.gov.uk", "a former member and a former member")]
    [InlineData("Emery Fox", "Fox hunting with Emery", "Fox hunting with Emery")]
    [InlineData("Emery Fox", "Emery Foxton and Avery Fox", "Emery Foxton and Avery Fox")]
    public void A_name_is_found_however_it_is_written_and_nobody_elses(string name, string text, string without) =>
        Assert.Equal(without, new PersonDataText([name], ["emery.fox@example.gov.uk"]).Replaced(text));
}
