using System.Globalization;
using System.Text.Json;
using Conspectus.Analysis.Search;
using Conspectus.Core.Identity;
using Conspectus.Core.Reading;
using Conspectus.Core.Text;
using Conspectus.Core.Topics;
using Conspectus.Library.Relational.Analysis;
using Conspectus.Library.Relational.Papers;
using Conspectus.Library.Relational.Search;
using Conspectus.Library.Relational.Storage;
using Conspectus.Library.Sqlite.Storage;

namespace Conspectus.Library.Sqlite.Rescuing;

/// <summary>Fills a new library with what can still be read of a damaged one.</summary>
/// <param name="copy">The damaged file.</param>
/// <param name="now">The time.</param>
/// <param name="cancel">Stops it.</param>
internal sealed class RescueWriter(DamagedCopy copy, DateTimeOffset now, CancellationToken cancel)
{
    /// <summary>Writes everything into a library that is empty.</summary>
    internal async ValueTask<RescueReport> WriteAsync(SqliteDatabase target, string file)
    {
        var report = await target.WriteAsync(c => Write(c, file), cancel).ConfigureAwait(false);
        using var words = new MemoryStream();
        var generation = await target.WriteAsync(c => Index(c, words), cancel).ConfigureAwait(false);
        await Pieces.WriteAsync(
            "search_index", generation, words.GetBuffer().AsMemory(0, (int)words.Length),
            async write => await target.WriteAsync(c => { write(c); return true; }, cancel).ConfigureAwait(false)).ConfigureAwait(false);
        return report;
    }

    private RescueReport Write(StoreConnection target, string file)
    {
        var papers = new SalvagedPapers(copy, cancel);
        var saved = WritePapers(target, papers);
        var reading = new SalvagedReading(copy, papers.Last, cancel);
        var lost = (int)Math.Min(Math.Max(papers.Last - saved.Count, 0), int.MaxValue);
        WriteReaders(target, reading);
        var (marks, notes) = WriteStates(target, reading, saved);
        var interests = new SalvagedInterests(copy, cancel);
        var wanted = WriteInterests(target, interests, reading, saved);
        var changes = WriteEvents(target, reading, saved, [.. interests.All.Select(i => i.Number)]);
        var (collections, done, searches) = new CollectionWriter(target, reading.Readers.Keys, saved)
            .Write(new SalvagedCollections(copy, cancel));
        var edits = WriteTopicEdits(target, new SalvagedTopicEdits(copy, cancel), saved);
        var article = new SalvagedArticleEdits(copy, cancel).Write(target, reading.Readers.Keys);
        var (merges, apart) = new SalvagedMerges(copy, cancel).Write(target, saved);
        var accounts = new SalvagedAccounts(copy, cancel).Write(target, reading.Readers.Keys);
        var imports = WriteImports(target, isWhole: lost + papers.Incomplete == 0);
        target.Execute(
            """
            UPDATE papers_state SET fingerprint = @fingerprint, last_visible = (SELECT coalesce(max(ordinal), 0) FROM paper_row),
              last_edition = (SELECT coalesce(max(number), 0) FROM edition), last_keyword = (SELECT coalesce(max(number), 0) FROM keyword)
            """,
            ("@fingerprint", ContentHash.OfComing(target)));
        Revisions.MovePapers(target, now);
        Revisions.MoveReading(target, now);
        return new RescueReport(file, new RescueCount(saved.Count, lost), papers.Incomplete, marks, notes, changes, imports)
        {
            Interests = wanted,
            TopicEdits = edits,
            Collections = collections,
            CollectionChanges = done,
            Searches = searches,
            ArticleEdits = article,
            Merges = merges,
            Apart = apart,
            Accounts = accounts,
        };
    }

    private HashSet<long> WritePapers(StoreConnection target, SalvagedPapers papers)
    {
        using var keywords = new KeywordNumbers(target);
        using var writer = new PaperWriter(target, keywords);
        var saved = new Dictionary<long, string>();
        var aliases = new HashSet<(long Ordinal, Alias Alias)>();
        foreach (var (ordinal, paper) in papers.All())
        {
            writer.Add(ordinal, new StoredPaper(paper));
            saved.Add(ordinal, paper.Edition.Slug);
            aliases.Add((ordinal, new Alias(paper.Edition.Slug, PaperAlias.Title, Folding.Letters(paper.Title.Text))));
            if (paper.Url is { Length: > 0 } url) aliases.Add((ordinal, new Alias(paper.Edition.Slug, PaperAlias.Address, url)));
        }

        foreach (var row in SalvagedRows.FromBothEnds(
            copy.Connection, "SELECT ordinal, kind, value FROM paper_alias", ["edition", "kind", "value", "ordinal"], cancel))
        {
            if (row is [long ordinal, string kind, string value] && saved.TryGetValue(ordinal, out var edition))
                aliases.Add((ordinal, new Alias(edition, kind, value)));
        }

        foreach (var (ordinal, alias) in aliases) writer.AddAlias(ordinal, alias);
        return [.. saved.Keys];
    }

    private static void WriteReaders(StoreConnection target, SalvagedReading reading)
    {
        target.Execute("DELETE FROM reader");
        foreach (var (number, (id, isLocal)) in reading.Readers)
        {
            target.Execute(
                "INSERT INTO reader (number, id, is_local) VALUES (@number, @id, @local)",
                ("@number", number), ("@id", id), ("@local", isLocal ? 1 : 0));
        }
    }

    private static (RescueCount Marks, RescueCount Notes) WriteStates(
        StoreConnection target, SalvagedReading reading, HashSet<long> papers)
    {
        using var insert = target.Prepare(
            "INSERT INTO reading (reader, ordinal, mark, note, tags) VALUES ($1, $2, $3, $4, $5)");
        int marks = 0, notes = 0, lostMarks = 0, lostNotes = reading.UnknownNotes;
        foreach (var ((reader, ordinal), (_, mark, note, tags)) in reading.States.OrderBy(s => s.Key))
        {
            if (papers.Contains(ordinal))
            {
                insert.Run(reader, ordinal, (int)mark, note, tags.Bits);
                if (mark != Mark.Unread) marks++;
                if (note.Length > 0) notes++;
            }
            else
            {
                if (mark != Mark.Unread) lostMarks++;
                if (note.Length > 0) lostNotes++;
            }
        }

        return (new RescueCount(marks, lostMarks), new RescueCount(notes, lostNotes));
    }

    private static RescueCount WriteInterests(
        StoreConnection target, SalvagedInterests interests, SalvagedReading reading, HashSet<long> papers)
    {
        var saved = interests.All.FindAll(i => reading.Readers.ContainsKey(i.Reader));
        using (var insert = target.Prepare(
            "INSERT INTO interest (number, id, reader, name, words) VALUES ($1, $2, $3, $4, $5)"))
        {
            foreach (var (number, reader, interest) in saved) insert.Run(number, interest.Id, reader, interest.Name, interest.Words);
        }

        using (var insert = target.Prepare("INSERT INTO interest_paper (interest, ordinal, belongs) VALUES ($1, $2, $3)"))
        {
            foreach (var ((interest, ordinal), belongs) in interests.Votes.OrderBy(v => v.Key))
            {
                if (papers.Contains(ordinal) && saved.Exists(i => i.Number == interest)) insert.Run(interest, ordinal, belongs ? 1 : 0);
            }
        }

        using (var insert = target.Prepare("INSERT INTO reader_tag (reader, number, name) VALUES ($1, $2, $3)"))
        {
            foreach (var ((reader, tag), name) in interests.TagNames.OrderBy(t => t.Key))
            {
                if (reading.Readers.ContainsKey(reader)) insert.Run(reader, tag, name);
            }
        }

        return new RescueCount(saved.Count, interests.Lost + interests.All.Count - saved.Count);
    }

    private RescueCount WriteTopicEdits(StoreConnection target, SalvagedTopicEdits edits, HashSet<long> papers)
    {
        var ids = target.Rows(r => (Ordinal: r.GetInt64(0), Id: r.GetString(1)), "SELECT ordinal, id FROM paper_row")
            .ToDictionary(p => p.Ordinal, p => p.Id);
        var highest = (int)Math.Min(edits.Highest, int.MaxValue / 2);
        var left = 0;
        foreach (var (topic, name, own) in edits.All)
        {
            List<string> there = [.. own.Where(o => papers.Contains(o)).Select(o => ids[o])];
            if (there.Count == 0) left++;
            // It goes into the chapter in which most of its papers will be.
            else TopicEditRows.Add(target, new TopicPin(topic, name, there, 0, ++highest), now.ToString("O", CultureInfo.InvariantCulture));
        }

        target.Execute("UPDATE topic_edit SET in_effect = 0");
        target.Execute("UPDATE topic_numbers SET highest = @highest", ("@highest", highest));
        return new RescueCount(edits.Saved - left, edits.Lost + left);
    }

    private static RescueCount WriteEvents(
        StoreConnection target, SalvagedReading reading, HashSet<long> papers, HashSet<long> interests)
    {
        using var insert = target.Prepare("""
            INSERT INTO reading_event (number, id, reader, ordinal, mark_before, note_before, tags_before, mark_after, note_after,
              tags_after, recorded_at, taken_back, interest, belonged, step)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            """);
        var events = reading.Events.FindAll(e => papers.Contains(e.Ordinal) && reading.Readers.ContainsKey(e.Reader));
        foreach (var e in events)
        {
            var interest = e.Interest is { } number && interests.Contains(number) ? e.Interest : null;
            insert.Run(
                e.Number, e.Id, e.Reader, e.Ordinal, (int)e.Before.Mark, e.Before.Note, e.Before.Tags.Bits, (int)e.After.Mark, e.After.Note,
                e.After.Tags.Bits, e.At, e.Standing, interest, interest is null ? null : e.Belonged, e.Step);
        }

        return new RescueCount(events.Count, reading.LostEvents + reading.Events.Count - events.Count);
    }

    private RescueCount WriteImports(StoreConnection target, bool isWhole)
    {
        var rows = SalvagedRows.Read(
            copy.Connection, "import NOT INDEXED", "number",
            ["location", "kind", "hash", "imported_at", "added", "updated", "unchanged", "issues"], 0, cancel);
        using var insert = target.Prepare("""
            INSERT INTO import (number, location, kind, hash, imported_at, added, updated, unchanged, issues)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """);
        var saved = 0;
        foreach (var (number, row) in rows.Rows)
        {
            if (row is not [string location, string kind, string hash, string at, long added, long updated, long unchanged, var issues]
                || !DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, out _)
                || new[] { added, updated, unchanged }.Any(n => n is < 0 or > int.MaxValue))
            {
                continue;
            }

            // A source whose papers are not all there any more must not be passed over as known.
            var told = issues is string json && IsJson(json) ? json : "[]";
            insert.Run(number, location, kind, isWhole ? hash : "", at, added, updated, unchanged, told);
            saved++;
        }

        return new RescueCount(saved, (int)Math.Min(rows.Rows.Keys.LastOrDefault() - saved, int.MaxValue));
    }

    private long Index(StoreConnection target, MemoryStream words)
    {
        TermIndex.Create(SearchDocuments.Visible(target, cancel), SearchCache.Options.Words).Write(words);
        return target.Number("SELECT search_index FROM papers_state");
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
