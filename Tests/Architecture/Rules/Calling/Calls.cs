using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace ClusterBot.Tests.Architecture.Rules.Calling;

/// <param name="Caller">The outermost type in whose code the call stands, by its full name.</param>
/// <param name="Declaring">The full name of the type whose member is called.</param>
/// <param name="Member">The name of the called member.</param>
public record Call(string Caller, string Declaring, string Member);

/// <summary>Every call that the compiled code makes, closures and state machines among it.</summary>
public static class Calls
{
    public static IReadOnlyList<Call> In(Assembly assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        return [.. from type in module.GetAllTypes()
                   from method in type.Methods
                   where method.HasBody
                   from instruction in method.Body.Instructions
                   let called = instruction.Operand as MethodReference
                   where called is not null
                   select new Call(Outermost(type).FullName, called.DeclaringType.GetElementType().FullName, called.Name)];
    }

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
