using Conspectus.Library;

namespace Conspectus.Architecture.Tests;

/// <summary>What shows the library to someone renders use cases, and knows no store.</summary>
public class FaceTests
{
    private static readonly string[] Faces = ["Reader", "Mcp"];

    /// <summary>The library itself may be held and handed on; whoever asks for one of its parts names the part's interface.</summary>
    private static readonly HashSet<string> Stores =
        [.. typeof(ILibrary).Assembly.GetTypes().Where(t => t.IsInterface && t != typeof(ILibrary)).Select(t => t.FullName!)];

    [Fact]
    public void No_type_of_a_face_uses_the_interface_of_a_store() =>
        Broken.None(SourceProject.All.Where(p => Faces.Contains(p.Name)).SelectMany(p => p.TypeReferences().Where(Stores.Contains)
            .Select(t => $"{p.AssemblyName}.dll uses {t}: it renders what a use case of Conspectus.Workbench answers.")));

    [Fact]
    public void The_interfaces_are_found_where_they_are_used()
    {
        string[] used = ["Conspectus.Library.Papers.IPaperStore", "Conspectus.Library.Reading.IReadingStore"];
        Assert.All(used, store => Assert.Contains(store, Stores));
        Assert.All(used, store => Assert.Contains(store, SourceProject.All.Single(p => p.Name == "Workbench").TypeReferences()));
        Assert.Contains("Conspectus.Library.ILibrary", SourceProject.All.Single(p => p.Name == "Reader").TypeReferences());
    }
}
