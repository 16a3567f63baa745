using Conspectus.Core;
using Conspectus.Sources.Text;
using Microsoft.Win32.SafeHandles;

namespace Conspectus.Sources.Content;

/// <summary>One file of a source, held open so that it stays the same from its hash to its last record.</summary>
internal sealed class SourcePart : IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly long _length;
    private FileBytes? _reading;
    private ByteReading? _encoding;

    private SourcePart(string name, Uri? address, SafeFileHandle file, ReadLimits limits)
    {
        Name = name;
        Address = address;
        _file = file;
        _length = RandomAccess.GetLength(file);
        Limits = limits;
    }

    /// <summary>The path or address as shown to the user.</summary>
    public string Name { get; }

    /// <summary>Where it was fetched from, or null for a file of the user's.</summary>
    public Uri? Address { get; }

    /// <summary>The limits.</summary>
    public ReadLimits Limits { get; }

    /// <summary>How much of the file has been read by what was opened last, between 0 and 1.</summary>
    public double Fraction => _length == 0 || _reading is null ? 1 : Math.Min(1, _reading.Count / (double)_length);

    /// <summary>What has been done to bytes that are no UTF-8, as one sentence, or null as long as there were none.</summary>
    public string? TextTrouble { get; private set; }

    /// <summary>Opens a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="address">Where it was fetched from, or null.</param>
    /// <param name="called">What it is called in messages; its path if null.</param>
    /// <exception cref="ConspectusException">It is missing, a directory, empty, too large or unreadable.</exception>
    public static SourcePart Open(string path, ReadLimits limits, Uri? address = null, string? called = null)
    {
        var name = address?.AbsoluteUri ?? called ?? path;
        if (Directory.Exists(path))
            throw new ConspectusException($"{name} is a directory, not a file.", "Name the file in it that holds the papers.");
        try
        {
            var part = new SourcePart(name, address, File.OpenHandle(path, share: FileShare.Read | FileShare.Delete), limits);
            if (Trouble(part._length, name, limits.MaxBytes) is not { } trouble) return part;
            part.Dispose();
            throw trouble;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ConspectusException($"There is no file {name}.", "Check the path; it is looked up from the current directory.", e);
        }
        catch (NotSupportedException e)
        {
            throw new ConspectusException($"{name} is not an ordinary file.", "Save its content to a file and name that.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new ConspectusException(
                $"{name} may not be read by this user.", "Change its permissions or copy it to a place of your own.", e);
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            throw new ConspectusException(
                $"{name} could not be opened: {e.Message}", "Check the path, and that no other program holds the file.", e);
        }
    }

    /// <summary>Makes a file of bytes that nobody else sees and that is gone when the part is disposed.</summary>
    /// <param name="name">What it is called in messages.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="write">Writes the bytes.</param>
    public static SourcePart Create(string name, ReadLimits limits, Action<Stream> write)
    {
        var path = Path.Combine(Path.GetTempPath(), "conspectus-" + Guid.NewGuid().ToString("N"));
        SafeFileHandle? handle = null;
        try
        {
            using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete))
            {
                write(file);
                handle = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete, options: FileOptions.DeleteOnClose);
            }

            return new SourcePart(name, null, handle, limits);
        }
        catch
        {
            if (handle is null) File.Delete(path);
            handle?.Dispose();
            throw;
        }
    }

    /// <summary>How many bytes the file has as it lies on disk.</summary>
    public long Length => _length;

    /// <summary>The file's bytes as they lie on disk, to be read from any place.</summary>
    public Stream OpenSeekable() => new SeekableFile(_file);

    /// <summary>The file's bytes as they lie on disk, from the start.</summary>
    public Stream OpenRaw() => _reading = new FileBytes(_file);

    /// <summary>The content from the start, unpacked, its bytes as they are.</summary>
    public Stream OpenBytes(CancellationToken cancel) => ContentStream.Open(OpenRaw(), _file, Name, Limits.MaxBytes, cancel);

    /// <summary>The content as valid UTF-8, from the start. Several may be read side by side.</summary>
    public Stream OpenContent(CancellationToken cancel) => new Utf8Stream(OpenBytes(cancel), () => Encoding(cancel), Tell);

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    // The whole file is looked at, since the first strange byte tells nothing by itself.
    private ByteReading Encoding(CancellationToken cancel)
    {
        if (_encoding is null)
        {
            var reading = _reading;
            using var bytes = OpenBytes(cancel);
            _encoding = ByteSurvey.Of(bytes);
            _reading = reading;
        }

        return _encoding != ByteReading.Foreign
            ? _encoding.Value
            : throw new ConspectusException(
                $"{Name} is text in an encoding of its country, such as Shift-JIS, GB 18030 or Windows-1251, which is not read.",
                "Save it as UTF-8 (in Excel as “CSV UTF-8”) and name that file.");
    }

    private void Tell(string example) => TextTrouble = _encoding switch
    {
        ByteReading.Windows1252 => $"The file is not UTF-8; it was read as Windows-1252, such as “{example}”. "
            + "Save it as UTF-8 if that looks wrong.",
        ByteReading.MacRoman =>
            $"The file is not UTF-8; it was read as Mac Roman, such as “{example}”. Save it as UTF-8 if that looks wrong.",
        _ => $"The file holds broken characters (no valid UTF-8), such as in “{example}”; "
            + "they were read as Windows-1252 where they are letters of it, and replaced by “\uFFFD” elsewhere.",
    };

    private static ConspectusException? Trouble(long length, string name, long limit)
    {
        if (length == 0) return new ConspectusException($"{name} is empty.", "Download or export it again.");
        return length > limit
            ? new ConspectusException(
                $"{name} has {Figures.Size(length)}; at most {Figures.Size(limit)} are read.",
                "If it really is a list of papers, split it into smaller files.")
            : null;
    }
}
