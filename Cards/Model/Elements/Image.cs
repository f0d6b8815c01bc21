using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model.Elements;

/// <summary>A picture. See https://adaptivecards.io/explorer/Image.html</summary>
/// <param name="Url">Its address, or the picture itself as a data URI; PNG, JPEG or GIF.</param>
/// <param name="AltText">The content of the picture in words; plain text.</param>
/// <param name="PixelWidth">The width on the card, in CSS pixels.</param>
/// <param name="PixelHeight">The height that follows from it.</param>
public sealed record Image(
    string Url, string AltText, [property: JsonIgnore] int PixelWidth, [property: JsonIgnore] int PixelHeight) : CardElement
{
    /// <summary>The width, in pixels such as <c>96px</c>.</summary>
    public string Width => $"{PixelWidth}px";
}
