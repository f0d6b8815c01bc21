using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Bot.Features.CheckIns.Forms;

/// <summary>Reads where a figure was published and how far it can be relied on. What is left empty is as before.</summary>
internal sealed class TypedOrigin(FormReader reader, string reference)
{
    private readonly string _source = CheckInInputs.Source(reference);

    private readonly string _quality = CheckInInputs.Quality(reference);

    /// <param name="before">Of the figure that is corrected, or of the last one.</param>
    public GivenOrigin Read(GivenOrigin before)
    {
        var source = reader.Text(_source, Reading.MostSource);
        var quality = reader.Choice(_quality, IndicatorLabels.QualityOf, "Please choose one of the entries in the list.");
        return new GivenOrigin(source ?? before.Source, quality ?? before.Quality);
    }

    /// <summary>Says at a field that was filled in what is missing, where nothing else is wrong with it.</summary>
    public void Require(bool isThere, string problem) => reader.Require(reader.IsThere(_source) ? _source : _quality, isThere, problem);
}
