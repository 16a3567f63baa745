using System.CommandLine;
using Conspectus.Articles.Content;
using Conspectus.Articles.Map;
using Conspectus.Cli.Terminal;
using Conspectus.Core;

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
        command.SetAction(result =>
        {
            var session = Session.From(result);
            using var library = session.OpenExisting();
            var places = library.Analysis.Places();
            if (places.Count == 0) throw new ConspectusException("The library has not been analysed.", "Run 'conspectus analyze' first.");
            var scene = new Lazy<MapScene>(() => MapScene.Create(places, library.Analysis.Topics(), MapOptions.Default with { Heading = EditionNames.Of(library.Papers.Editions()) }));
            if (result.GetValue(svg) is { } svgFile) Write(svgFile.FullName, path => File.WriteAllText(path, MapSvg.Write(scene.Value)));
            if (result.GetValue(png) is { } pngFile) Write(pngFile.FullName, path => File.WriteAllBytes(path, MapPng.Write(scene.Value, MapPng.PrintScale)));
            if (session.Json)
            {
                Answer.Json(places.Select(p => new { Id = p.PaperId, p.X, p.Y, p.Topic, p.Trust }));
            }
            else if (!scene.IsValueCreated)
            {
                foreach (var p in places) Answer.Line($"{p.PaperId}  {p.X,8:F4}  {p.Y,8:F4}  {p.Topic}");
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(string path, Action<string> write)
    {
        try
        {
            write(path);
            Messages.Line($"Wrote {path}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConspectusException($"{path} cannot be written: {e.Message}", "Name a file in a folder that you may write to.", e);
        }
    }
}
