using Conspectus.Analysis;
using Conspectus.Articles.Prose;
using Conspectus.Workbench.Answers;

namespace Conspectus.Workbench.Roles;

/// <summary>Tells the roles of the sentences of any abstracts; no library is needed.</summary>
public static class RoleReading
{
    /// <summary>The sentences of each abstract with their roles, in its order. The number of threads changes nothing.</summary>
    /// <param name="abstracts">Plain text or TeX; an empty one has no sentences.</param>
    /// <param name="workers">Threads.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static IReadOnlyList<AbstractRolesAnswer> Of(IReadOnlyList<string> abstracts, Workers workers)
    {
        var read = new AbstractRolesAnswer[abstracts.Count];
        workers.For(read.Length, i => read[i] = new AbstractRolesAnswer(Of(abstracts[i])));
        return read;
    }

    /// <summary>The sentences of one abstract with their roles.</summary>
    public static IReadOnlyList<SentenceRoleAnswer> Of(string text) =>
    [
        .. AbstractSentence.Of(text)
            .Select(s => new SentenceRoleAnswer(s.Span.Of(text), s.Role, s.Probability, s.Span.Start, s.Span.End)),
    ];
}
