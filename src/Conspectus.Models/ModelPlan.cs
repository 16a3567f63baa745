namespace Conspectus.Models;

/// <summary>What asking would come to, before anything is asked.</summary>
/// <param name="Passages">How many paragraphs could be put into other words.</param>
/// <param name="Calls">How many questions have to be asked; the others have an answer in the cache.</param>
/// <param name="InputTokens">About how many tokens are sent, at four characters each.</param>
/// <param name="MostOutputTokens">How many tokens come back at most.</param>
public sealed record ModelPlan(int Passages, int Calls, long InputTokens, long MostOutputTokens);
