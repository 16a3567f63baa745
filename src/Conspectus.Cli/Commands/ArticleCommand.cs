using System.CommandLine;
using Conspectus.Articles.Styles;
using Conspectus.Cli.Terminal;
using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Workbench.Citing;
using Conspectus.Workbench.Publishing;
using Conspectus.Workbench.Reading;

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
            Description = "What to write, with commas: md, html, latex, distill, docx (by Pandoc), all (but docx).",
            HelpName = "FORMATS",
            DefaultValueFactory = _ => "md,html",
        };
        format.Validators.Add(r =>
        {
            if (Parse(r.GetValueOrDefault<string>()) == ArticleFormats.None)
                r.AddError("--format takes md, html, latex, distill, docx or all, or several of them with commas.");
        });
        command.Options.Add(output);
        var edition = new Option<string?>("--of")
        {
            Description = "The edition it is about, such as neurips-2023, compared with those before (default: the latest).",
            HelpName = "EDITION",
        };
        var style = new Option<string?>("--style")
        {
            Description = $"The style of the references: {string.Join(", ", CitationStyle.Names)}, or a .csl file.",
            HelpName = "STYLE",
        };
        command.Options.Add(format);
        command.Options.Add(style);
        command.Options.Add(edition);
        var diary = new Option<bool>("--diary")
        {
            Description = "Put what your diary says (how much you read, when) into your closing words, anew each time.",
        };
        command.Options.Add(diary);
        var model = new ModelWriting();
        model.AddTo(command);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            var options = new PublishOptions
            {
                Formats = Parse(result.GetValue(format)!),
                Edition = result.GetValue(edition),
                Style = result.GetValue(style) is { } named ? StyleLookup.Find(named) : null,
            };
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var reader = await library.Reading.LocalReaderAsync(cancel).ConfigureAwait(false);
            if (result.GetValue(diary)) await AddDiaryAsync(library, reader, options.Edition, cancel).ConfigureAwait(false);
            var publisher = new Publisher(library, reader, TimeProvider.System, ProgramLog.For("Article"))
            {
                Rewrite = model.Of(result, session),
            };
            var report = await publisher.PublishAsync(result.GetValue(output)!, options, cancel).ConfigureAwait(false);
            if (session.Json) Answer.Json(report);
            else Tell(report);
            return ExitCode.Success;
        });
        command.Subcommands.Add(ArticleCheckCommand.Create());
        return command;
    }

    private static async Task AddDiaryAsync(ILibrary library, ReaderId reader, string? edition, CancellationToken cancel)
    {
        var told = DiaryWords.Of(await new ReadingDiary(library).OfAsync(reader, TimeZoneInfo.Local, cancel).ConfigureAwait(false));
        if (told is null) Messages.Line("The diary has nothing to say yet: no paper is marked.");
        var closing = new ClosingWords(library, reader);
        var words = await closing.FindAsync(edition, cancel).ConfigureAwait(false);
        await closing.SetAsync(edition, DiaryWords.With(words, told), words, cancel).ConfigureAwait(false);
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
            var format = word.ToLowerInvariant() switch
            {
                "md" or "markdown" => ArticleFormats.Markdown,
                "html" => ArticleFormats.Html,
                "latex" or "tex" => ArticleFormats.Latex,
                "distill" => ArticleFormats.Distill,
                "docx" or "word" => ArticleFormats.Word,
                "all" => ArticleFormats.All,
                _ => ArticleFormats.None,
            };
            if (format == ArticleFormats.None) return ArticleFormats.None;
            formats |= format;
        }

        return formats;
    }
}
