using Conspectus.Core;
using Conspectus.Sources.Content;

namespace Conspectus.Sources;

/// <summary>One file of a source, held open so that it stays the same from its hash to its last record.</summary>
internal sealed class SourcePart : IDisposable
{
    private readonly FileStream _file;
    private SourceHead? _head;

    private SourcePart(string name, Uri? address, FileStream file, SourceOptions options)
    {
        Name = name;
        Address = address;
        _file = file;
        Options = options;
    }

    /// <summary>The path or address as shown to the user.</summary>
    public string Name { get; }

    /// <summary>Where it was fetched from, or null for a file of the user's.</summary>
    public Uri? Address { get; }

    /// <summary>The limits.</summary>
    public SourceOptions Options { get; }

    /// <summary>How much of the file has been read, between 0 and 1.</summary>
    public double Fraction => _file.Length == 0 ? 1 : _file.Position / (double)_file.Length;

    /// <summary>Opens a file.</summary>
    /// <exception cref="ConspectusException">It is missing, a directory, empty, too large or unreadable.</exception>
    public static SourcePart Open(string path, SourceOptions options, Uri? address = null)
    {
        var name = address?.AbsoluteUri ?? path;
        if (Directory.Exists(path))
            throw new ConspectusException($"{name} is a directory, not a file.", "Name the file in it that holds the papers.");
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16);
            var part = new SourcePart(name, address, file, options);
            if (Trouble(file, name, options.MaxBytes) is not { } trouble) return part;
            part.Dispose();
            throw trouble;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ConspectusException($"There is no file {name}.", "Check the path; it is looked up from the current directory.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new ConspectusException($"{name} may not be read by this user.", "Change its permissions or copy it to a place of your own.", e);
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            throw new ConspectusException($"{name} could not be opened: {e.Message}", "Check the path, and that no other program holds the file.", e);
        }
    }

    /// <summary>The file's bytes as they lie on disk, from the start. The stream belongs to the part.</summary>
    public Stream OpenRaw()
    {
        _file.Position = 0;
        return _file;
    }

    /// <summary>The content as UTF-8, from the start. One at a time.</summary>
    public Stream OpenContent() => ContentStream.Open(_file, Name, Options.MaxBytes);

    /// <summary>How the content begins; read once.</summary>
    public SourceHead ReadHead()
    {
        if (_head is not null) return _head;
        using var content = OpenContent();
        return _head = SourceHead.Read(content);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static ConspectusException? Trouble(FileStream file, string name, long limit)
    {
        if (!file.CanSeek) return new ConspectusException($"{name} is not an ordinary file.", "Save its content to a file and name that.");
        if (file.Length == 0) return new ConspectusException($"{name} is empty.", "Download or export it again.");
        return file.Length > limit
            ? new ConspectusException(
                $"{name} has {Figures.Size(file.Length)}; at most {Figures.Size(limit)} are read.", "If it really is a list of papers, split it into smaller files.")
            : null;
    }
}
