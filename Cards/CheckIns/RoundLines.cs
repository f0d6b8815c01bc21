using System.Collections.Concurrent;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>
/// The lines of a round's card as they were last built and written: they are the same for everybody, and each answer changes one.
/// </summary>
internal sealed class RoundLines
{
    private readonly ConcurrentDictionary<(Guid CheckIn, int Length), Line> _lines = new();

    public CardPart Of(CheckInView checkIn, bool isClosed, LineDetail detail)
    {
        var basis = Basis.Of(checkIn, isClosed);
        var key = (checkIn.Id, detail.MostTitle);
        if (_lines.TryGetValue(key, out var known) && known.Basis == basis)
        {
            return known.Part;
        }

        var part = ((CardPart)RoundLine.Build(checkIn, isClosed, detail)).Write();
        _lines[key] = new Line(basis, part);
        return part;
    }

    private sealed record Line(Basis Basis, CardPart Part);

    /// <summary>Everything that a line shows.</summary>
    private readonly record struct Basis(
        int Number, string Title, bool IsClosed, IReadOnlyList<string> AskedOf, IReadOnlyList<AskedHelpView> Help,
        bool IsAnswered, string? By, bool SpeaksForAll, bool NothingNew, bool IsNotThisRound)
    {
        public static Basis Of(CheckInView checkIn, bool isClosed) => new(
            checkIn.PsaNumber, checkIn.Title, isClosed, checkIn.AskedOf, checkIn.Help, checkIn.Answer is not null, checkIn.Answer?.By,
            checkIn.Answer?.SpeaksForAll ?? false, checkIn.Answer?.NothingNew ?? false, checkIn.Answer?.NotThisRoundBecause is not null);
    }
}
