using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Core;
using Conspectus.Library.Sqlite;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.Reading;
using Conspectus.Workbench.Transferring;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus reading export | import | merge | diary</c></summary>
internal static class ReadingCommand
{
    private const int MostTold = 20;

    public static Command Create()
    {
        var command = new Command(
            "reading", "Take what you recorded to another library, put two records together, or look back at what you have read.");
        command.Subcommands.Add(Export());
        command.Subcommands.Add(Import());
        command.Subcommands.Add(Merge());
        command.Subcommands.Add(Diary());
        return command;
    }

    private static Command Export()
    {
        var command = new Command("export", "Write what you recorded to a file.");
        var format = new Option<ReadingFormat>("--format")
        {
            Description = "json holds all of it and can be imported again; csv, markdown and bibtex are for other programs. Default: json.",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => ReadingFormat.Json,
        };
        var output = new Option<FileInfo>("--output") { Description = "The file to write.", HelpName = "FILE", Required = true };
        command.Options.Add(format);
        command.Options.Add(output);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var reader = await library.Reading.LocalReaderAsync(cancel).ConfigureAwait(false);
            using var content = new MemoryStream();
            var papers = await new ReadingExport(library).WriteAsync(result.GetValue(format), reader, content, cancel)
                .ConfigureAwait(false);
            var file = result.GetValue(output)!.FullName;
            OutputFile.Write(file, path => File.WriteAllBytes(path, content.ToArray()));
            if (session.Json) Answer.Json(new ReadingExportAnswer(file, papers));
            else Messages.Line($"Wrote {file}: {papers} {(papers == 1 ? "paper" : "papers")}.");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Import()
    {
        var command = new Command("import", "Take in what 'reading export' wrote; nothing that you recorded here is lost.");
        var file = new Argument<FileInfo>("FILE") { Description = "The JSON file." };
        command.Arguments.Add(file);
        command.Does((result, cancel) =>
        {
            var source = result.GetValue(file)!;
            var document = ReadingDocuments.Read(source.ToString(), InputFile.Read(source.FullName, largest: 256L << 20));
            return TakeInAsync(Session.From(result), source.ToString(), document, cancel);
        });
        return command;
    }

    private static Command Merge()
    {
        var command = new Command(
            "merge", "Take in what you recorded in another library, such as a copy of this one; that one is not changed.");
        var file = new Argument<FileInfo>("OTHER")
        {
            Description = "The other library; one of an older version is brought to this one's first, after a backup.",
        };
        command.Arguments.Add(file);
        command.Does(async (result, cancel) =>
        {
            var (session, source) = (Session.From(result), result.GetValue(file)!);
            if (Path.GetFullPath(session.LocalPath) == source.FullName)
                throw new ConspectusException($"{source} is the library itself.", "Name another one, or a copy.");
            var options = new SqliteLibraryOptions { Threads = session.Threads, Log = ProgramLog.For("Other"), Create = false };
            ReadingDocument document;
            await using (var other = await SqliteLibrary.OpenAsync(source.FullName, options, cancel).ConfigureAwait(false))
            {
                var reader = await other.Reading.LocalReaderAsync(cancel).ConfigureAwait(false);
                document = await ReadingDocuments.OfAsync(other, reader, cancel).ConfigureAwait(false);
            }

            return await TakeInAsync(session, source.ToString(), document, cancel).ConfigureAwait(false);
        });
        return command;
    }

    private static Command Diary()
    {
        var command = new Command("diary", "Tell how much you have read, on which days, and in which topics.");
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var reader = await library.Reading.LocalReaderAsync(cancel).ConfigureAwait(false);
            var diary = await new ReadingDiary(library).OfAsync(reader, TimeZoneInfo.Local, cancel).ConfigureAwait(false);
            if (session.Json)
            {
                Answer.Json(diary);
                return ExitCode.Success;
            }

            foreach (var day in diary.Days)
                Answer.Line($"{day.Day}  {day.Read} read in {day.Minutes} minutes: {day.Starred} starred, {day.Liked} liked, {day.Skipped} "
                    + $"skipped, {day.Seen} seen, {day.Known} known, {day.Noted} noted");
            foreach (var topic in diary.MostNoted) Answer.Line($"{topic.Noted} notes  {topic.Label} ({topic.Read} of {topic.Size} read)");
            foreach (var topic in diary.NeverVisited) Answer.Line($"never visited  {topic.Label} ({topic.Size})");
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<int> TakeInAsync(Session session, string source, ReadingDocument document, CancellationToken cancel)
    {
        await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
        var reader = await library.Reading.LocalReaderAsync(cancel).ConfigureAwait(false);
        var answer = await new ReadingImport(library).ImportAsync(reader, source, document, cancel).ConfigureAwait(false);
        if (session.Json) Answer.Json(answer);
        else Tell(answer);
        return ExitCode.Success;
    }

    private static void Tell(ReadingImportAnswer answer)
    {
        foreach (var issue in answer.Issues.Take(MostTold)) Messages.Line($"{issue.Record}, {issue.Field}: {issue.Reason}");
        foreach (var conflict in answer.Conflicts)
            Messages.Line($"{conflict.Title}: the {conflict.What} was changed in both. Here: {Shown(conflict.Here)}. "
                + $"There: {Shown(conflict.There)}. Now: {Shown(conflict.Now)}.");
        foreach (var paper in answer.Unmatched.Take(MostTold))
            Messages.Line($"{paper.Position}: the library has no paper \"{paper.Work}\".");
        if (answer.Unmatched.Count > MostTold) Messages.Line($"{answer.Unmatched.Count - MostTold} more papers are not in the library.");
        Messages.Line(
            $"{answer.Matched} of {answer.Papers} papers are in the library; {answer.Changed} of them were changed, and {answer.Interests} "
            + $"interests, {answer.Searches} saved searches and {answer.History} changes of the history were added. "
            + $"{answer.Collections} collections and {answer.TopicEdits} topics were changed.");
    }

    private static string Shown(string text) => text.Length == 0 ? "nothing" : $"\"{(text.Length > 200 ? text[..200] + "…" : text)}\"";
}
