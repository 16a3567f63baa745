using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Core;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library;
using Conspectus.Library.Papers;
using Conspectus.Library.Relational;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.Exporting;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus export --format F --output FILE</c></summary>
internal static class ExportCommand
{
    private const string StandardOutput = "-";

    public static Command Create()
    {
        var command = new Command("export", "Write papers for other programs: all, or those that you choose.");
        var format = new Option<string>("--format")
        {
            Description = $"What to write: {string.Join(", ", ExportFormats.All.Select(ExportFormats.Name))}.",
            HelpName = "FORMAT",
            Required = true,
        };
        format.AcceptOnlyFromAmong([.. ExportFormats.All.Select(ExportFormats.Name)]);
        var selection = new Selection();
        var output = new Option<string>("--output")
        {
            Description = "The file to write, or - for standard output; for markdown a new folder, or a file that ends in .zip.",
            HelpName = "FILE",
            Required = true,
        };
        command.Options.Add(format);
        selection.AddTo(command);
        command.Options.Add(output);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var reader = await library.Reading.LocalReaderAsync(cancel).ConfigureAwait(false);
            var kind = ExportFormats.Parse(result.GetValue(format))!.Value;
            var ids = await selection.FindAsync(result, library, reader, cancel).ConfigureAwait(false);
            var place = result.GetValue(output)!;
            await WriteAsync(library, reader, kind, ids, place, cancel).ConfigureAwait(false);
            if (ids.Count == 0) Messages.Line("No paper is selected; what was written holds none.");
            if (place == StandardOutput) return ExitCode.Success;
            var file = Path.GetFullPath(place);
            if (session.Json) Answer.Json(new ReadingExportAnswer(file, ids.Count));
            else Messages.Line($"Wrote {file}: {ids.Count} {(ids.Count == 1 ? "paper" : "papers")}.");
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task WriteAsync(
        ILibrary library, ReaderId reader, ExportFormat format, IReadOnlyList<string> ids, string place, CancellationToken cancel)
    {
        if (format == ExportFormat.Markdown && place != StandardOutput && !place.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            await new MarkdownVault(library).WriteFolderAsync(reader, ids, place, cancel).ConfigureAwait(false);
            return;
        }

        var export = new PaperExport(library);
        if (place == StandardOutput)
        {
            await using var terminal = Console.OpenStandardOutput();
            await export.WriteAsync(format, reader, ids, terminal, cancel).ConfigureAwait(false);
            return;
        }

        await OutputFile.WriteAsync(place, file => export.WriteAsync(format, reader, ids, file, cancel)).ConfigureAwait(false);
    }

    /// <summary>The options that choose papers.</summary>
    private sealed class Selection
    {
        private readonly Option<string[]> _where = new("--where")
        {
            Description = "What a search understands, such as 'topic:diffusion year:2023' or 'tag:\"to cite\"'; several must all hold.",
            HelpName = "QUERY",
            AllowMultipleArgumentsPerToken = true,
        };

        private readonly Option<string[]> _mark = new("--mark")
        {
            Description = "Only papers with one of these marks: starred, liked, seen, skipped, known, unread.",
            HelpName = "MARK",
            AllowMultipleArgumentsPerToken = true,
        };

        private readonly Option<string[]> _collection = new("--collection")
        {
            Description = "Only papers of one of these collections, by name or id.",
            HelpName = "NAME",
        };

        private readonly Option<bool> _noted = new("--noted") { Description = "Only papers with a note." };

        private readonly Option<string> _area = new("--area")
        {
            Description = "Only papers in an area of the map: what stands behind sel= in the address of the map.",
            HelpName = "AREA",
        };

        private readonly Option<FileInfo> _papers = new("--papers")
        {
            Description = "Only the papers that a file names, by id or citation key, one a line.",
            HelpName = "FILE",
        };

        private readonly Option<bool> _exact = new("--exact") { Description = "Leave words of QUERY that no paper has as they are." };

        private readonly Option<PaperSort?> _sort = new("--sort")
        {
            Description = "The order: relevance (the default), title, author, decision or topic.",
            HelpName = "ORDER",
        };

        public void AddTo(Command command)
        {
            foreach (var option in new Option[] { _where, _mark, _collection, _noted, _area, _papers, _exact, _sort })
                command.Options.Add(option);
            command.Validators.Add(r =>
            {
                foreach (var word in (r.GetValue(_mark) ?? []).SelectMany(Words).Where(w => MarkWords.Parse(w) is null))
                    r.AddError($"'{word}' is no mark. Marks are starred, liked, seen, skipped, known and unread.");
                if (r.GetValue(_area) is { } area && MapArea.Parse(area) is null)
                    r.AddError("--area takes what stands behind sel= in the address of the map once you have drawn around papers there.");
            });
        }

        public async Task<IReadOnlyList<string>> FindAsync(
            ParseResult result, RelationalLibrary library, ReaderId reader, CancellationToken cancel)
        {
            var papers = library.Papers;
            var collections = new List<string>();
            foreach (var name in result.GetValue(_collection) ?? [])
                collections.Add((await CollectionsCommand.FindAsync(new(library), reader, name, cancel).ConfigureAwait(false)).Id);

            var query = new PaperQuery
            {
                Text = string.Join(' ', result.GetValue(_where) ?? []),
                Exact = result.GetValue(_exact),
                Mark = Choices.Of((result.GetValue(_mark) ?? []).SelectMany(Words).Select(w => MarkWords.Parse(w)!.Value)),
                Collection = Choices.Of(collections),
                HasNote = result.GetValue(_noted) ? true : null,
                Area = MapArea.Parse(result.GetValue(_area)),
                Ids = result.GetValue(_papers) is { } file ? await NamedAsync(papers, file, cancel).ConfigureAwait(false) : null,
                Sort = result.GetValue(_sort) ?? PaperSort.Relevance,
            };
            return await papers.IdsAsync(reader, query, cancel).ConfigureAwait(false);
        }

        private static IEnumerable<string> Words(string text) =>
            text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        private static async Task<IReadOnlyList<string>> NamedAsync(IPaperStore papers, FileInfo file, CancellationToken cancel)
        {
            var ids = new List<string>();
            foreach (var (line, name) in InputFile.NumberedLines(file.FullName))
            {
                if (await papers.FindAsync(name, cancel).ConfigureAwait(false) is { } paper) ids.Add(paper.Id);
                else Messages.Line($"{file}, line {line}: the library has no paper with the id or citation key \"{name}\".");
            }

            return ids.Count > 0 ? ids : throw new ConspectusException(
                $"{file} names no paper of the library.", "'conspectus papers' lists ids and citation keys.");
        }
    }
}
