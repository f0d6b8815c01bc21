using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Deploy;

/// <summary>
/// The demands of Teams on the icons: https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package.
/// </summary>
public class TeamsAppIconTests
{
    [Fact]
    public async Task The_package_carries_the_manifest_and_both_icons()
    {
        using var package = await TeamsAppPackage.BuildAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["color.png", "manifest.json", "outline.png"], package.Names.Order());
        Assert.Equal("color.png", (string)package.Manifest["icons"]!["color"]!);
        Assert.Equal("outline.png", (string)package.Manifest["icons"]!["outline"]!);
    }

    [Fact]
    public void The_colour_icon_is_192_pixels_wide_and_high_and_has_no_hole()
    {
        var icon = Icon("color.png");
        Assert.Equal((192, 192), (icon.Width, icon.Height));
        Assert.All(icon.Pixels, pixel => Assert.Equal(255, pixel.Alpha));
    }

    [Fact]
    public void The_outline_icon_is_32_pixels_wide_and_high_and_only_white_and_transparent()
    {
        var icon = Icon("outline.png");
        Assert.Equal((32, 32), (icon.Width, icon.Height));
        Assert.All(
            icon.Pixels.Where(pixel => pixel.Alpha > 0), pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
        Assert.Contains(icon.Pixels, pixel => pixel.Alpha == 255);
        Assert.True(icon.Pixels.Count(pixel => pixel.Alpha == 0) > 32 * 32 / 2);
    }

    [Fact]
    public void A_coloured_picture_would_not_pass_for_an_outline() =>
        Assert.Contains(Icon("color.png").Pixels, pixel => (pixel.Red, pixel.Green, pixel.Blue) != (255, 255, 255));

    private static PngPicture Icon(string name) => PngPicture.Read(File.ReadAllBytes(Repository.PathTo("deploy", "teams-app", name)));
}
