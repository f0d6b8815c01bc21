namespace ClusterBot.Domain.GoodPractice.Text.Untrusted;

/// <summary>Follows one message, sentence by sentence, and tells how far an order to the writer of the summary reaches.</summary>
internal sealed class WriterOrderScope
{
    private bool _paragraph;

    private bool _message;

    /// <summary>Begins the next paragraph, into which an order reaches only if it governs the whole message.</summary>
    public void BeginParagraph() => _paragraph = _message;

    /// <summary>Returns whether the sentence gives such an order, or goes on with one.</summary>
    public bool Reaches(string sentence)
    {
        var (addresses, reaches) = (WriterOrders.Addresses(sentence), _paragraph);
        _paragraph |= addresses && WriterOrders.GovernsParagraph(sentence);
        _message |= addresses && WriterOrders.GovernsMessage(sentence);
        return addresses || reaches;
    }
}
