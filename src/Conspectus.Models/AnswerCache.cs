using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Conspectus.Core;

namespace Conspectus.Models;

/// <summary>
/// The answers of models, a JSON object a line, so that no question is asked twice. A line that cannot be read is passed over. Safe for
/// several threads.
/// </summary>
public sealed class AnswerCache
{
    private readonly Lock _lock = new();
    private readonly string _path;
    private readonly Dictionary<string, string> _answers = new(StringComparer.Ordinal);

    /// <summary>Reads what there is.</summary>
    /// <param name="path">The file, beside the library.</param>
    /// <exception cref="ConspectusException">It is there and cannot be read.</exception>
    public AnswerCache(string path)
    {
        _path = path;
        try
        {
            if (!File.Exists(path)) return;
            foreach (var line in File.ReadLines(path, Encoding.UTF8))
            {
                if (Read(line) is { } entry) _answers[entry.Question] = entry.Answer;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Trouble(e);
        }
    }

    /// <summary>The answer to a question; null where it was not asked before.</summary>
    public string? Find(string model, string question)
    {
        lock (_lock) return _answers.GetValueOrDefault(KeyOf(model, question));
    }

    /// <summary>Keeps an answer.</summary>
    /// <exception cref="ConspectusException">The file cannot be written.</exception>
    public void Keep(string model, string question, string answer)
    {
        lock (_lock)
        {
            var key = KeyOf(model, question);
            _answers[key] = answer;
            try
            {
                File.AppendAllText(_path, JsonSerializer.Serialize(new Entry(key, answer)) + "\n", new UTF8Encoding(false));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw Trouble(e);
            }
        }
    }

    private ConspectusException Trouble(Exception e) =>
        new($"The model's answers cannot be kept in {_path}: {e.Message}", "Make room there, or allow writing to it.", e);

    private static string KeyOf(string model, string question) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{model}\n{question}")));

    private static Entry? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Entry>(line) is { Question: not null, Answer: not null } entry ? entry : null;
        }
        catch (JsonException)
        {
            return null; // the end of a line that was cut short costs one question
        }
    }

    private sealed record Entry(string Question, string Answer);
}
