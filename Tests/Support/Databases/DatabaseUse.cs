using System.Collections.Concurrent;
using System.Reflection;

namespace ClusterBot.Tests.Support.Databases;

/// <summary>
/// The test classes that use a database: those from which <see cref="TestDatabase"/> can be reached over the types of fields,
/// parameters and variables.
/// </summary>
internal static class DatabaseUse
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, bool> Known = new();

    public static bool IsIn(Type type) => Known.GetOrAdd(type, Search);

    private static bool Search(Type from)
    {
        var seen = new HashSet<Type>();
        var open = new Stack<Type>([from]);
        while (open.TryPop(out var type))
        {
            if (type == typeof(TestDatabase))
            {
                return true;
            }

            if (seen.Add(type))
            {
                Mentioned(type).SelectMany(Parts).Where(IsOurs).ToList().ForEach(open.Push);
            }
        }

        return false;
    }

    /// <summary>
    /// Returns the types that a type mentions. The compiler makes a nested type of an asynchronous method, with the variables as
    /// its fields.
    /// </summary>
    private static IEnumerable<Type> Mentioned(Type type)
    {
        var methods = type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).ToList();
        return type.GetNestedTypes(All)
            .Concat(type.GetInterfaces())
            .Append(type.BaseType ?? typeof(object))
            .Concat(type.GetFields(All).Select(field => field.FieldType))
            .Concat(methods.SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType))
            .Concat(methods.OfType<MethodInfo>().Select(method => method.ReturnType))
            .Concat(methods.SelectMany(method => method.GetMethodBody()?.LocalVariables ?? []).Select(variable => variable.LocalType));
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
            : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
                : [type];

    private static bool IsOurs(Type type) => type.Assembly == typeof(TestDatabase).Assembly;
}
