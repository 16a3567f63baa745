using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;

namespace Conspectus.Tex.Tests;

/// <summary>The package that <c>dotnet pack</c> makes of the assembly under test.</summary>
public class PackageTests
{
    [Fact]
    [Trait("Speed", "Slow")]
    public void The_package_holds_all_that_it_needs_alone()
    {
        var repository = Repository();
        Assert.SkipWhen(repository is null, "The project is not beside its tests.");
        var folder = Directory.CreateTempSubdirectory("conspectus-tex-");
        try
        {
            var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}",
                StringComparison.Ordinal) ? "Release" : "Debug";
            using var pack = Process.Start(new ProcessStartInfo("dotnet",
                ["pack", "src/Conspectus.Tex", "--no-build", "-c", configuration, "-o", folder.FullName])
            {
                WorkingDirectory = repository,
                RedirectStandardOutput = true,
            })!;
            var said = pack.StandardOutput.ReadToEnd();
            pack.WaitForExit();
            Assert.True(pack.ExitCode == 0, said);
            using var package = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(folder.FullName, "*.nupkg")));
            var names = package.Entries.Select(e => e.FullName).ToHashSet();
            Assert.Superset(new HashSet<string> { "README.md", "licences/temml/LICENSE", "lib/net10.0/Conspectus.Tex.dll",
                "lib/net10.0/Conspectus.Tex.xml" }, names);
            using var specification = package.GetEntry("Conspectus.Tex.nuspec")!.Open();
            var metadata = XDocument.Load(specification).Root!.Elements().First(e => e.Name.LocalName == "metadata").Elements()
                .ToLookup(e => e.Name.LocalName);
            Assert.Equal("Conspectus.Tex", metadata["id"].Single().Value);
            Assert.Equal("Apache-2.0", metadata["license"].Single().Value);
            Assert.Equal("README.md", metadata["readme"].Single().Value);
            var needed = metadata["dependencies"].Descendants().Where(e => e.Name.LocalName == "dependency")
                .Select(e => e.Attribute("id")!.Value).Order();
            Assert.Equal(["Jint", "Microsoft.ClearScript.V8", "Microsoft.ClearScript.V8.Native.linux-x64"], needed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Conspectus.slnx")))
                return folder.FullName;
        return null;
    }
}
