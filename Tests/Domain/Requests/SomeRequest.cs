using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Tests.Domain.Requests;

/// <summary>Requests of PSA 16 to its board, to PSA 9 of another cluster or to the Centre.</summary>
internal static class SomeRequest
{
    public static readonly DateTimeOffset At = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static readonly Psa From = new() { ClusterId = Guid.CreateVersion7(), Number = 16, Title = "A home and a job" };

    public static readonly Psa To = new() { ClusterId = Guid.CreateVersion7(), Number = 9, Title = "Children" };

    public static readonly StepContent InPart = new("For England alone.", RequestAnswer.InPart, new DateOnly(2027, 1, 11));

    public static readonly StepContent Yes = new("All of it.", RequestAnswer.Yes);

    public static Request After(RequestRecipient to, params RequestStep[] way) => After(to, "", way);

    public static Request After(RequestRecipient to, string ladder, params RequestStep[] way)
    {
        var request = new Request
        {
            TenantId = "t",
            Number = 1,
            Kind = to == RequestRecipient.Board ? RequestKind.EscalationKey : "data",
            FromPsaId = From.Id,
            To = to,
            ToPsaId = to == RequestRecipient.Psa ? To.Id : null,
            RaisedById = Guid.NewGuid(),
            RaisedAt = At,
            Need = "Housing data",
            DueOn = new DateOnly(2026, 12, 4),
            Policy = new RequestPolicy { AcknowledgeDays = 2, AnswerDays = 5, CloseDays = 10, Ladder = ladder },
        };
        foreach (var step in way)
        {
            request.Take(step, request.RaisedById, At, ContentOf(step));
        }

        return request;
    }

    public static StepContent? ContentOf(RequestStep step) => step == RequestStep.Reply ? InPart : null;

    public static RequestParties Parties(RequestRecipient to, Role centre = Role.BoardChair) =>
        new(From, to, to == RequestRecipient.Psa ? To : null, centre);

    /// <summary>Somebody with the roles for a PSA and its cluster.</summary>
    public static Person PersonWith(Psa psa, params Role[] roles)
    {
        var person = new Person { TenantId = "t", AadObjectId = Guid.NewGuid().ToString(), Name = "Somebody" };
        foreach (var role in roles)
        {
            person.Roles.Add(new RoleAssignment { PersonId = person.Id, Role = role, ClusterId = psa.ClusterId, PsaId = psa.Id });
        }

        return person;
    }

    /// <summary>Somebody with every role on both sides.</summary>
    public static Person Everybody()
    {
        var person = PersonWith(From, Enum.GetValues<Role>());
        foreach (var role in PersonWith(To, Enum.GetValues<Role>()).Roles)
        {
            person.Roles.Add(role);
        }

        return person;
    }
}
