namespace Conspectus.Library.Relational.Storage;

/// <summary>A table that every store has, with the same rows in each.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Keys">How many of its first columns are its key.</param>
/// <param name="Columns">All its columns.</param>
internal sealed record CopiedTable(string Name, int Keys, params string[] Columns)
{
    private static readonly string[] OfTopic =
        ["generation", "id", "position", "label", "level", "parent", "hue", "terms", "exemplars", "papers", "stability"];

    /// <summary>All of them, what is referred to before what refers to it.</summary>
    internal static IReadOnlyList<CopiedTable> All { get; } =
    [
        new("edition", 1, "number", "slug", "conference", "year"),
        new("paper_row", 1, "ordinal", "id", "key", "edition", "decision", "session", "track", "title_order", "author_order",
            "content_hash"),
        new("paper_text", 1, "ordinal", "title", "title_html", "title_text", "title_search", "abstract", "abstract_html", "abstract_text",
            "abstract_search", "authors", "keywords", "source_topic", "url", "pdf_url", "source_id", "identifiers"),
        new("paper_author", 2, "ordinal", "position", "folded"),
        new("keyword", 1, "number", "folded", "label"),
        new("paper_keyword", 2, "ordinal", "keyword"),
        new("paper_alias", 4, "edition", "kind", "value", "ordinal"),
        new("papers_state", 1, "one", "fingerprint", "last_visible", "last_edition", "last_keyword", "search_index", "is_applying",
            "last_merge"),
        new("merged_record", 1, "number", "ordinal", "reason", "location", "kind", "recorded_at", "papers"),
        new("paper_apart", 2, "one", "other"),
        new("import", 1, "number", "location", "kind", "hash", "imported_at", "added", "updated", "unchanged", "issues"),
        new("search_index", 2, "generation", "part", "bytes"),
        new("encoded_paper", 2, "encoder", "ordinal", "text_hash", "vector"),
        new("generation", 1, "one", "last"),
        new("revision", 1, "one", "papers", "analysis", "reading"),
        new("analysis", 1, "generation", "fingerprint", "saved_at"),
        new("analysis_model", 2, "generation", "part", "bytes"),
        new("stage_row", 2, "generation", "position", "name", "options", "seconds"),
        new("topic_row", 2, OfTopic),
        new("computed_topic", 2, OfTopic),
        new("topic_numbers", 1, "one", "highest"),
        new("place_row", 2, "generation", "ordinal", "x", "y", "chapter", "topic", "theme", "topic_order", "second", "margin", "kind",
            "kind_cues", "trust"),
        new("computed_place", 2, "generation", "ordinal", "chapter", "topic", "theme", "topic_order", "second", "margin"),
        new("neighbor_row", 2, "generation", "ordinal", "list"),
        new("topic_edit", 1, "number", "kind", "topic", "target", "theme", "name", "papers", "recorded_at", "in_effect", "taken_back"),
        new("reader", 1, "number", "id", "is_local"),
        new("reading", 2, "reader", "ordinal", "mark", "note", "tags"),
        new("reading_event", 1, "number", "id", "reader", "ordinal", "mark_before", "note_before", "mark_after", "note_after",
            "recorded_at", "taken_back", "interest", "belonged", "tags_before", "tags_after", "step"),
        new("reader_tag", 2, "reader", "number", "name"),
        new("interest", 1, "number", "id", "reader", "name", "words"),
        new("interest_paper", 2, "interest", "ordinal", "belongs"),
        new("collection", 1, "number", "id", "reader", "name", "about"),
        new("collection_paper", 2, "collection", "ordinal"),
        new("collection_event", 1, "number", "id", "reader", "collection", "name_before", "about_before", "name_after", "about_after",
            "added", "removed", "follows", "recorded_at", "taken_back", "step"),
        new("saved_search", 1, "number", "id", "reader", "name", "query", "seen"),
        new("kept", 1, "name", "made_of", "value"),
        new("article_edit", 1, "number", "id", "reader", "edition", "place", "part", "text", "replaced", "recorded_at", "after_event",
            "after_collections", "taken_back"),
        new("account", 1, "number", "name", "display_name", "role", "reader", "password_hash", "is_disabled", "failures", "locked_until",
            "added_at", "signed_in_at"),
        new("access_token", 1, "number", "id", "account", "label", "scope", "hash", "made_at", "ends_at", "used_at"),
        new("audit", 1, "number", "recorded_at", "actor", "act", "about"),
    ];

    /// <summary>Its rows in the order of its key.</summary>
    internal string Select => $"SELECT {string.Join(", ", Columns)} FROM {Name} ORDER BY {string.Join(", ", Columns.Take(Keys))}";
}
