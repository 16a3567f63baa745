using Conspectus.Core.Papers;
using Conspectus.Library;
using Conspectus.Library.Sqlite;
using Microsoft.Data.Sqlite;

namespace Conspectus.Cli.Tests;

/// <summary>A home folder with a library, in which the program is run. It goes when the test ends.</summary>
public sealed class Workplace : IDisposable
{
    public Workplace(string? copyOf = null)
    {
        if (copyOf is not null) System.IO.File.Copy(copyOf, Library);
    }

    public string Home { get; } = Directory.CreateTempSubdirectory("conspectus-cli-").FullName;

    public string Library => File("library.db");

    public string File(string name) => Path.Combine(Home, name);

    /// <summary>Writes a file and returns its path.</summary>
    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    /// <summary>Starts the program on this library.</summary>
    public RunningProgram Start(params string[] arguments) => RunningProgram.Start(Home, [.. arguments, "--library", Library]);

    /// <summary>Runs the program on this library to its end.</summary>
    public async Task<Outcome> RunAsync(params string[] arguments)
    {
        using var program = Start(arguments);
        return await program.EndAsync();
    }

    /// <summary>The papers in the library, opened as the next run of the program would; the file must be sound.</summary>
    public async Task<IReadOnlyList<Paper>> PapersAsync()
    {
        await using var library = await OpenAsync();
        using var connection = new SqliteConnection($"Data Source={Library};Pooling=False");
        connection.Open();
        using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", check.ExecuteScalar());
        return await library.Papers.AllAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The fingerprint of the library's papers.</summary>
    public async Task<string> FingerprintAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var library = await OpenAsync();
        return $"{await library.Papers.CountAsync(cancel)} {await library.Papers.FingerprintAsync(cancel)}";
    }

    /// <summary>The library, opened as the next run of the program would.</summary>
    public async Task<ILibrary> OpenAsync() => await SqliteLibrary.OpenAsync(Library, new SqliteLibraryOptions(), TestContext.Current.CancellationToken);

    public void Dispose() => Directory.Delete(Home, recursive: true);
}
