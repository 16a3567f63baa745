using System.CommandLine;
using Conspectus.Encoders;

namespace Conspectus.Cli.Commands;

/// <summary>The neural encoder, for those who have one.</summary>
internal sealed class EncoderOption
{
    private readonly Option<string?> _folder = new("--encoder")
    {
        Description =
            "The folder of a sentence transformer (config.json, model.onnx, vocab.txt). It reads the papers first, some ten a second; "
            + "what it has read is kept.",
        HelpName = "DIR",
    };

    public void AddTo(Command command) => command.Options.Add(_folder);

    /// <summary>The encoder the user named, or null. ONNX Runtime is loaded only if there is one.</summary>
    public SentenceEncoder? Open(ParseResult result) => result.GetValue(_folder) is { } folder ? SentenceEncoder.Open(folder) : null;
}
