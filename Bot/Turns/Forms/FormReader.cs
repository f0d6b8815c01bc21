using System.Globalization;
using ClusterBot.Cards;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Turns.Forms;

/// <summary>Reads a form field by field; remembers what was typed, to give it back, and its problems.</summary>
internal sealed class FormReader(CardInputs inputs)
{
    private const int MostTypedFigure = 100;

    private const int MostYearsAhead = 5;

    public Dictionary<string, string> Typed { get; } = [];

    public Dictionary<string, string> Problems { get; } = [];

    public bool AreGood => Problems.Count == 0;

    /// <summary>Returns whether something was typed into a field that has been read.</summary>
    public bool IsThere(string id) => Typed.ContainsKey(id);

    /// <summary>
    /// Leaves out a field that was read and holds nothing of the person's: given back, it is to show the value of that time.
    /// </summary>
    public void Forget(string? id)
    {
        if (id is not null && !Problems.ContainsKey(id))
        {
            Typed.Remove(id);
        }
    }

    /// <summary>Reads a short value as it was sent, such as the entry of a list; null when there is none.</summary>
    public string? Code(string id) => Note(id, MostTypedFigure);

    /// <summary>Reads a text; null when nothing was typed, or only what stands already.</summary>
    public string? Text(string id, int most, string? standing = null)
    {
        var typed = PlainText.Clean(Note(id, UserText.MaxGivenBack));
        if (typed is null || typed == standing)
        {
            return null;
        }

        if (typed.Length <= most)
        {
            return typed;
        }

        Problems[id] = $"Please use at most {most:N0} characters. This has {typed.Length:N0}.";
        return null;
    }

    public decimal? Figure(string id, MeasurementUnit unit)
    {
        if (Note(id, MostTypedFigure) is not { } typed)
        {
            return null;
        }

        switch (FigureParser.Read(typed, unit))
        {
            case TypedFigureResult.Read read:
                return read.Value;
            case TypedFigureResult.Refused refused:
                Problems[id] = refused.Reason;
                return null;
            default:
                throw new InvalidOperationException("A typed figure is read or refused.");
        }
    }

    public T? Choice<T>(string id, Func<string?, T?> read, string problem)
        where T : struct
    {
        if (Note(id, MostTypedFigure) is not { } code)
        {
            return null;
        }

        var chosen = read(code);
        if (chosen is null)
        {
            Problems[id] = problem;
        }

        return chosen;
    }

    /// <summary>Reads a day that lies no more than five years ahead; null when nothing was chosen.</summary>
    /// <param name="id">The field.</param>
    /// <param name="from">The earliest that makes sense.</param>
    /// <param name="problem">What is said where it is no date.</param>
    public DateOnly? Day(string id, DateOnly from, string problem)
    {
        if (Note(id, MostTypedFigure) is not { } typed)
        {
            return null;
        }

        var latest = from.AddYears(MostYearsAhead);
        if (!DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Problems[id] = problem;
        }
        else if (day < from)
        {
            Problems[id] = $"{CardDates.Day(day)} is too early. Please choose {CardDates.Day(from)} or a later day.";
        }
        else if (day > latest)
        {
            Problems[id] = $"Please choose a day up to {CardDates.Day(latest)}.";
        }

        return day;
    }

    /// <summary>Reports that something must be there, if the field has no other problem.</summary>
    public void Require(string id, bool isThere, string problem)
    {
        if (!isThere)
        {
            Problems.TryAdd(id, problem);
        }
    }

    private string? Note(string id, int most)
    {
        // What nobody sees, as a page adds it to what is copied, must not be what is wrong with a field.
        if (PlainText.Clean(inputs[id]) is not { } typed)
        {
            return null;
        }

        // Given back to be put right: no more than a card has room for.
        Typed[id] = typed.Length <= most ? typed : UserText.Plain(typed, most);
        return typed;
    }
}
