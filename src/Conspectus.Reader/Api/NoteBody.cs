namespace Conspectus.Reader.Api;

/// <summary>A note to set.</summary>
/// <param name="Note">The note in Markdown.</param>
/// <param name="BasedOn">The note that its writer saw before; without it, whatever stands there is written over.</param>
internal sealed record NoteBody(string Note, string? BasedOn = null);
