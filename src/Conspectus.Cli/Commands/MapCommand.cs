using System.CommandLine;
using Conspectus.Articles.Map;
using Conspectus.Cli.Terminal;
using Conspectus.Workbench.Listing;
using Conspectus.Workbench.Maps;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus map</c></summary>
internal static class MapCommand
{
    public static Command Create()
    {
        var command = new Command("map", "Print every paper's place on the map, or draw the map.");
        var svg = new Option<FileInfo>("--svg") { Description = "Draw the map into an SVG file.", HelpName = "FILE" };
        var png = new Option<FileInfo>("--png") { Description = "Draw the map into a PNG file.", HelpName = "FILE" };
        command.Options.Add(svg);
        command.Options.Add(png);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var points = await new LibraryListing(library).MapAsync(cancel).ConfigureAwait(false);
            var (svgFile, pngFile) = (result.GetValue(svg), result.GetValue(png));
            if (svgFile is not null || pngFile is not null)
            {
                var scene = await new MapDrawing(library).SceneAsync(dark: false, cancel).ConfigureAwait(false);
                if (svgFile is not null) Write(svgFile.FullName, path => File.WriteAllText(path, MapSvg.Write(scene)));
                if (pngFile is not null) Write(pngFile.FullName, path => File.WriteAllBytes(path, MapPng.Write(scene, MapPng.PrintScale)));
            }

            if (session.Json)
            {
                Answer.Json(points);
            }
            else if (svgFile is null && pngFile is null)
            {
                foreach (var p in points) Answer.Line($"{p.Id}  {p.X,8:F4}  {p.Y,8:F4}  {p.Topic}");
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(string path, Action<string> write)
    {
        OutputFile.Write(path, write);
        Messages.Line($"Wrote {path}");
    }
}
