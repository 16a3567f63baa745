using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Conspectus.Core;

namespace Conspectus.Sources.Fetching;

/// <summary>Where one address's downloads lie: the copy, a partial one, and what the server said of each.</summary>
internal sealed class DownloadCache
{
    private readonly string _copy;

    /// <summary>Creates the folder.</summary>
    /// <exception cref="ConspectusException">It cannot be created.</exception>
    public DownloadCache(string folder, Uri address)
    {
        Address = address;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ConspectusException(
                $"The folder for downloads, {folder}, cannot be created: {e.Message}",
                "Choose another folder, or download the file and name its path.", e);
        }

        // Nothing of the address reaches the path but letters, digits and dashes.
        var name = string.Concat(address.Segments[^1].Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c : '_'));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)))[..16];
        _copy = Path.Combine(folder, $"{hash}-{(name.Length > 60 ? name[^60..] : name)}");
    }

    /// <summary>The address.</summary>
    public Uri Address { get; }

    /// <summary>The complete copy's path, whether or not it exists.</summary>
    public string Copy => _copy;

    /// <summary>The partial copy's path.</summary>
    public string Partial => _copy + ".part";

    /// <summary>What is known of the complete copy, or null where there is none.</summary>
    public CopyFacts? FindCopy() => Find(Copy);

    /// <summary>What is known of a partial copy that can be continued, or null.</summary>
    public CopyFacts? FindPartial() => Find(Partial) is { CanResume: true } facts && new FileInfo(Partial).Length > 0 ? facts : null;

    /// <summary>Notes what the server says of the partial copy that is about to be written.</summary>
    public void DescribePartial(CopyFacts facts) => File.WriteAllText(Partial + ".facts", JsonSerializer.Serialize(facts));

    /// <summary>Makes the partial copy the complete one.</summary>
    public void Commit()
    {
        // Facts of a newer file beside an older one would keep it from ever being fetched; the other way costs one download.
        File.Delete(Copy + ".facts");
        File.Move(Partial, Copy, overwrite: true);
        File.Move(Partial + ".facts", Copy + ".facts", overwrite: true);
    }

    /// <summary>Keeps other downloads of the same address out, in this process and others.</summary>
    /// <exception cref="IOException">One is running.</exception>
    public IDisposable Lock() => new FileStream(Copy + ".lock", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);

    /// <summary>Throws the complete copy away, because it turned out to be of no use.</summary>
    public void DropCopy()
    {
        File.Delete(Copy + ".facts");
        File.Delete(Copy);
    }

    /// <summary>Throws the partial copy away.</summary>
    public void DropPartial()
    {
        File.Delete(Partial + ".facts");
        File.Delete(Partial);
    }

    private CopyFacts? Find(string path)
    {
        try
        {
            if (!File.Exists(path) || !File.Exists(path + ".facts")) return null;
            var facts = JsonSerializer.Deserialize<CopyFacts>(File.ReadAllText(path + ".facts"));
            return facts?.Address == Address.AbsoluteUri ? facts : null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return null; // as good as not there
        }
    }
}
