using System.Collections.Concurrent;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Layout;

namespace ClusterBot.Cards.CheckIns;

/// <summary>
/// The lines of a round's card as they were last built and written: they are the same for everybody, and each answer changes one.
/// </summary>
internal sealed class RoundLines
{
    private readonly ConcurrentDictionary<(Guid CheckIn, int Length, bool IsHidden), Line> _lines = new();

    /// <summary>Returns a line, and the height that it takes with the space above it.</summary>
    /// <param name="checkIn">The check-in that it is about.</param>
    /// <param name="isClosed">True when the round is over.</param>
    /// <param name="detail">How much of it is shown.</param>
    /// <param name="isHidden">True when a button shows it.</param>
    public (CardPart Part, int Height) Of(CheckInView checkIn, bool isClosed, LineDetail detail, bool isHidden = false)
    {
        var basis = Basis.Of(checkIn, isClosed);
        var key = (checkIn.Id, detail.MostTitle, isHidden);
        if (_lines.TryGetValue(key, out var known) && known.Basis == basis)
        {
            return (known.Part, known.Height);
        }

        var line = RoundLine.Build(checkIn, isClosed, detail);
        var height = CardHeight.Of(line, CardHeight.Width) + CardHeight.Above(line);
        var part = ((CardPart)(isHidden ? line with { Id = IdOf(checkIn), IsVisible = false } : line)).Write();
        _lines[key] = new Line(basis, part, height);
        return (part, height);
    }

    /// <summary>Returns the id of a line that a button shows.</summary>
    public static string IdOf(CheckInView checkIn) => $"line-{checkIn.PsaNumber}";

    private sealed record Line(Basis Basis, CardPart Part, int Height);

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
