using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>A button of a check-in, pressed beside the fields of its forms.</summary>
public interface ICheckInAction : INumberedForm
{
    /// <summary>The check-in.</summary>
    Guid CheckIn { get; }

    /// <summary>Pressed on the person's own card, and to be answered with it.</summary>
    bool? Mine { get; }
}
