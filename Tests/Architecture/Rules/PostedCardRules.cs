using System.Reflection;
using ClusterBot.Data.CardKeys;
using ClusterBot.BotFramework.Activities;

namespace ClusterBot.Tests.Architecture.Rules;

/// <summary>Nothing is posted that cannot be found again, and nothing that names people without somebody who takes them off it.</summary>
public static class PostedCardRules
{
    /// <summary>Families that name people and have not exactly one handler, and handlers of families that name nobody.</summary>
    public static IEnumerable<string> Erasures(IEnumerable<CardFamily> families, IReadOnlyCollection<CardFamily> handled)
    {
        foreach (var family in families)
        {
            var handlers = handled.Count(each => each == family);
            if (handlers != (family.NamesPeople ? 1 : 0))
            {
                yield return $"{family.Name} has {handlers} handlers";
            }
        }
    }

    /// <summary>Public methods by which an activity could be posted that is no message of ours.</summary>
    public static IEnumerable<string> TakesActivities(Type outbox) => outbox
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(method => method.GetParameters().Any(parameter => Mentions(parameter.ParameterType)))
        .Select(method => $"{outbox.Name}.{method.Name} takes an activity");

    /// <summary>Kinds of message that are made elsewhere than where messages are sent from, or that anybody could add to.</summary>
    public static IEnumerable<string> Kinds(Type message, IEnumerable<Type> types, params string[] rooms) => types
        .Where(type => type != message && message.IsAssignableFrom(type)
            && !rooms.Any(room => type.Namespace?.StartsWith(room, StringComparison.Ordinal) == true))
        .Select(type => $"{type.Name} is a message of its own");

    private static bool Mentions(Type type) => type == typeof(Activity) || (type.IsGenericType && type.GetGenericArguments().Any(Mentions));
}
