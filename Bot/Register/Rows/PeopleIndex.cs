namespace ClusterBot.Bot.Register.Rows;

/// <summary>The people of a register by what other files call them.</summary>
internal sealed class PeopleIndex
{
    private readonly Dictionary<string, PersonRow> _known = new(StringComparer.OrdinalIgnoreCase);

    public PeopleIndex(IEnumerable<PersonRow> people)
    {
        foreach (var person in people)
        {
            _known.TryAdd(person.AadObjectId, person);
            if (person.Email is { } email)
            {
                _known.TryAdd(email, person);
            }
        }
    }

    /// <summary>By object id or e-mail address.</summary>
    public PersonRow? Find(string text) => _known.GetValueOrDefault(Guid.TryParse(text, out var id) ? id.ToString() : text);
}
