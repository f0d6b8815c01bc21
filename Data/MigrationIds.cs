using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ClusterBot.Data;

/// <summary>
/// The migrations in this program, read from its file. Inspecting its types, as the database library does, loads all of them and
/// every library that one of them names, at each start.
/// </summary>
internal static class MigrationIds
{
    private const ushort Prolog = 1;

    /// <param name="context">The engine's context, whose migrations are meant.</param>
    public static IReadOnlyList<string> Of(Type context)
    {
        using var program = new PEReader(File.OpenRead(context.Assembly.Location));
        var metadata = program.GetMetadataReader();
        return
        [
            .. metadata.TypeDefinitions
                .Select(type => Arguments(metadata, type))
                .Where(said => said.GetValueOrDefault(nameof(DbContextAttribute)) == context.FullName)
                .Select(said => said.GetValueOrDefault(nameof(MigrationAttribute)))
                .OfType<string>()
                .Order(StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>
    /// Returns the arguments of the type's migration attributes, by the attribute's name. A type is given by its full name.
    /// </summary>
    private static Dictionary<string, string?> Arguments(MetadataReader metadata, TypeDefinitionHandle type)
    {
        var said = new Dictionary<string, string?>();
        foreach (var handle in metadata.GetTypeDefinition(type).GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (NameOf(metadata, attribute) is (nameof(DbContextAttribute) or nameof(MigrationAttribute)) and var name)
            {
                said[name] = Argument(metadata.GetBlobReader(attribute.Value));
            }
        }

        return said;
    }

    private static string? NameOf(MetadataReader metadata, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
            ? metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)parent).Name)
            : null;

    private static string? Argument(BlobReader value) => value.ReadUInt16() == Prolog ? value.ReadSerializedString() : null;
}
