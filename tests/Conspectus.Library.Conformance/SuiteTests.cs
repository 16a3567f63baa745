namespace Conspectus.Library.Conformance;

/// <summary>Sees to it that a store's test project derives every class of the suite, so that it is held to every promise.</summary>
public abstract class SuiteTests
{
    /// <summary>The classes of the suite.</summary>
    public static IReadOnlyList<Type> Classes { get; } =
        [.. typeof(SuiteTests).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(StoreTests)))
            .OrderBy(t => t.FullName, StringComparer.Ordinal)];

    [Fact]
    public void Every_class_of_the_suite_is_derived()
    {
        Assert.NotEmpty(Classes);
        var derived = GetType().Assembly.GetExportedTypes().Where(t => !t.IsAbstract).ToList();
        Assert.Empty(Classes.Where(c => !derived.Exists(d => d.IsSubclassOf(c))).Select(c => $"{c.FullName} is not derived."));
    }

    [Fact]
    public void Every_class_of_the_suite_is_abstract() => Assert.All(Classes, c => Assert.True(c.IsAbstract, c.FullName));
}
