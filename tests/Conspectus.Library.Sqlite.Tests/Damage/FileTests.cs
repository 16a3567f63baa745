using Conspectus.Core;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite.Tests.Damage;

/// <summary>Which files become a library, and who may read them.</summary>
public sealed class FileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Library => _folder.File("new/library.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_that_is_missing_does_not_become_a_library_where_one_is_to_be_read()
    {
        var told = await Assert.ThrowsAsync<ConspectusException>(async () => await OpenAsync(create: false));
        Assert.Contains("no library", told.Message);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task An_empty_file_does_not_become_a_library_where_one_is_to_be_read()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Library)!);
        await File.WriteAllBytesAsync(Library, [], Cancel);
        var told = await Assert.ThrowsAsync<ConspectusException>(async () => await OpenAsync(create: false));
        Assert.Contains("empty", told.Message);
        Assert.Equal(0, new FileInfo(Library).Length);
    }

    [Fact]
    public async Task Nobody_but_the_user_can_read_a_new_library()
    {
        if (OperatingSystem.IsWindows()) return; // where the folder of the user keeps others out
        await using var library = await OpenAsync(create: true);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(Path.GetDirectoryName(Library)!));
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(Library)!))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        var copy = _folder.File("copy.db");
        await library.BackUpAsync(copy, Cancel);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(copy));
    }

    [Fact]
    public async Task A_library_that_cannot_be_written_says_so_before_anything_is_computed()
    {
        await using var library = await OpenAsync(create: true);
        await library.EnsureWritableAsync(Cancel);
        await using var other = new SqliteConnection($"Data Source={Library};Pooling=False");
        await other.OpenAsync(Cancel);
        await using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        await begin.ExecuteNonQueryAsync(Cancel);
        var told = await Assert.ThrowsAsync<ConspectusException>(async () => await library.EnsureWritableAsync(Cancel));
        Assert.NotEmpty(told.NextStep);
    }

    private ValueTask<SqliteLibrary> OpenAsync(bool create) =>
        SqliteLibrary.OpenAsync(Library, new SqliteLibraryOptions { Create = create, Threads = 1 }, Cancel);
}
