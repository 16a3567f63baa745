using Conspectus.Articles.Prose;

namespace Conspectus.Articles.Rewriting;

/// <summary>A sentence that may be put into other words.</summary>
/// <param name="Id">Its name within its passage: "c1", "c2", ….</param>
/// <param name="Text">What it says, as plain text without citation.</param>
/// <param name="Evidence">The sentence of an abstract that it is drawn from.</param>
/// <param name="Words">That sentence as plain text.</param>
public sealed record RewritableClaim(string Id, string Text, Evidence Evidence, string Words);
