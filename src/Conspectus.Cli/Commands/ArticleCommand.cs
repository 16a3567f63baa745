using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Workbench.Publishing;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus article --output DIR</c> and <c>conspectus article check DIR</c></summary>
internal static class ArticleCommand
{
    public static Command Create()
    {
        var command = new Command("article", "Write the article: every sentence cited, with its bibliography.");
        var output = new Option<string>("--output") { Description = "The folder to write to.", HelpName = "DIR", Required = true };
        var format = new Option<string>("--format")
        {
            Description = "markdown, html, or both with a comma (default).",
            HelpName = "FORMATS",
            DefaultValueFactory = _ => "markdown,html",
        };
        format.Validators.Add(r =>
        {
            if (Parse(r.GetValueOrDefault<string>()) == ArticleFormats.None) r.AddError("--format takes markdown, html, or markdown,html.");
        });
        command.Options.Add(output);
        var edition = new Option<string?>("--of")
        {
            Description = "The edition it is about, such as neurips-2023, compared with those before (default: the latest).",
            HelpName = "EDITION",
        };
        command.Options.Add(format);
        command.Options.Add(edition);
        var model = new ModelWriting();
        model.AddTo(command);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var reader = await library.Reading.LocalReaderAsync(cancel).ConfigureAwait(false);
            var publisher = new Publisher(library, reader, TimeProvider.System, ProgramLog.For("Article"))
            {
                Rewrite = model.Of(result, session),
            };
            var report = await publisher.PublishAsync(
                result.GetValue(output)!, Parse(result.GetValue(format)!), result.GetValue(edition), cancel).ConfigureAwait(false);
            if (session.Json) Answer.Json(report);
            else Tell(report);
            return ExitCode.Success;
        });
        command.Subcommands.Add(ArticleCheckCommand.Create());
        return command;
    }

    internal static void Tell(PublishReport report)
    {
        Messages.Line($"The article: {report.Sentences} sentences citing {report.PapersCited} papers.");
        foreach (var file in report.Files) Messages.Line("  " + file);
    }

    private static ArticleFormats Parse(string? text)
    {
        var formats = ArticleFormats.None;
        foreach (var word in (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.ToLowerInvariant() is not ("markdown" or "md" or "html")) return ArticleFormats.None;
            formats |= word.Equals("html", StringComparison.OrdinalIgnoreCase) ? ArticleFormats.Html : ArticleFormats.Markdown;
        }

        return formats;
    }
}
