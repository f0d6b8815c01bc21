using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ClusterBot.Bot.Hosting.Commands;

/// <summary>
/// The bot's components, as CycloneDX 1.6: every package beside the program, with its hash and its dependencies, from the list that
/// the build itself writes (<c>Bot.deps.json</c>). The same build gives the same file. See https://cyclonedx.org/docs/1.6/json/
/// </summary>
internal static class BillOfMaterialsCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Create()
    {
        var file = PathArgument.Of("FILE", "The file to write.");
        var command = new Command("bill-of-materials", "Writes what the program is made of, as CycloneDX 1.6.") { file };
        command.SetAction(parsed => Write(parsed.GetRequiredValue(file)));
        return command;
    }

    private static int Write(string file)
    {
        var list = JsonNode.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Bot.deps.json")))!;
        File.WriteAllText(file, Of(list).ToJsonString(Indented) + "\n");
        return 0;
    }

    internal static JsonObject Of(JsonNode list)
    {
        var needs = list["targets"]!.AsObject().Single(target => target.Value!.AsObject().Count > 0).Value!.AsObject();
        var libraries = list["libraries"]!.AsObject();
        var components = libraries.Where(library => !library.Key.StartsWith("Bot/", StringComparison.Ordinal))
            .Select(library => Component(library.Key, library.Value!));
        return new JsonObject
        {
            ["$schema"] = "http://cyclonedx.org/schema/bom-1.6.schema.json",
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["serialNumber"] = $"urn:uuid:{new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(list.ToJsonString())).AsSpan(0, 16))}",
            ["version"] = 1,
            ["metadata"] = new JsonObject
            {
                ["component"] = new JsonObject
                {
                    ["type"] = "application",
                    ["bom-ref"] = Reference(libraries.Single(library => library.Key.StartsWith("Bot/", StringComparison.Ordinal)).Key),
                    ["name"] = "ClusterBot",
                },
            },
            ["components"] = new JsonArray([.. components]),
            ["dependencies"] = new JsonArray([.. needs.Select(library => Dependency(library.Key, library.Value!, libraries))]),
        };
    }

    private static JsonObject Component(string key, JsonNode library)
    {
        var (name, version) = Parts(key);
        var component = new JsonObject { ["type"] = "library", ["bom-ref"] = Reference(key), ["name"] = name, ["version"] = version };
        if ((string?)library["type"] == "package")
        {
            component["purl"] = Reference(key);
        }

        if (((string?)library["sha512"])?.Split('-', 2) is ["sha512", var hash])
        {
            component["hashes"] = new JsonArray(
                new JsonObject { ["alg"] = "SHA-512", ["content"] = Convert.ToHexStringLower(Convert.FromBase64String(hash)) });
        }

        return component;
    }

    private static JsonObject Dependency(string key, JsonNode library, JsonObject libraries) => new()
    {
        ["ref"] = Reference(key),
        ["dependsOn"] = new JsonArray([.. (library["dependencies"]?.AsObject() ?? [])
            .Select(needed => $"{needed.Key}/{needed.Value}")
            .Where(libraries.ContainsKey)
            .Select(needed => JsonValue.Create(Reference(needed)))]),
    };

    private static string Reference(string key)
    {
        var (name, version) = Parts(key);
        return $"pkg:nuget/{name}@{version}";
    }

    private static (string Name, string Version) Parts(string key) => (key.Split('/')[0], key.Split('/')[1]);
}
