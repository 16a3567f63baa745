namespace Conspectus.Workbench.Transferring;

/// <summary>A saved search as a document has it.</summary>
/// <param name="Id">Its id, the same in every library: 16 hexadecimal digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="Query">What it asks: the parameters of the address of its list.</param>
/// <param name="Topics">The names of the topics that it asks for by number; the numbers mean nothing elsewhere.</param>
public sealed record DocumentSearch(string Id, string Name, string Query, IReadOnlyList<DocumentTopicName> Topics);
