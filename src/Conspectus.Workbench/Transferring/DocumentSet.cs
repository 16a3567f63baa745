namespace Conspectus.Workbench.Transferring;

/// <summary>A collection as a document has it.</summary>
/// <param name="Id">Its id, the same in every library: 16 hexadecimal digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="About">What it is about; possibly empty.</param>
/// <param name="Papers">The ids of its papers in the document.</param>
public sealed record DocumentSet(string Id, string Name, string About, IReadOnlyList<string> Papers);
