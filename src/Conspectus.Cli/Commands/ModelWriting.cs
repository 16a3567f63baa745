using System.CommandLine;
using System.Globalization;
using Conspectus.Articles.Content;
using Conspectus.Cli.Terminal;
using Conspectus.Core;
using Conspectus.Models;

namespace Conspectus.Cli.Commands;

/// <summary>The options of <c>conspectus article</c> for a language model. Nothing of it is loaded where none is named.</summary>
internal sealed class ModelWriting
{
    private readonly Option<string?> _model = new("--model")
    {
        Description = "A language model that puts claims into prose; each sentence passes the check, or the plain text stays.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _address = new("--model-address")
    {
        Description = "Where it is asked: an Ollama, or with a path such as /v1 a server like OpenAI's (default: http://localhost:11434).",
        HelpName = "URL",
    };

    private readonly Option<int> _seconds = new("--model-timeout")
    {
        Description = "How long to wait for one answer, in seconds (default: 60).",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 60,
    };

    private readonly Option<bool> _yes = new("--yes") { Description = "Ask the model without showing first what it comes to." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        _address.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<string?>() is { } text && Address(text) is null)
                r.AddError("--model-address takes an http or https address.");
        });
        _seconds.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() is < 1 or > 3600) r.AddError("--model-timeout takes 1 to 3600 seconds.");
        });
        command.Options.Add(_model);
        command.Options.Add(_address);
        command.Options.Add(_seconds);
        command.Options.Add(_yes);
    }

    /// <summary>What puts sentences of the article into other words; null where no model is named.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="session">The library, beside which answers are kept.</param>
    public Func<Article, CancellationToken, Task<Article>>? Of(ParseResult result, Session session)
    {
        if (result.GetValue(_model) is not { Length: > 0 } model) return null;
        var address = result.GetValue(_address);
        var (seconds, yes) = (result.GetValue(_seconds), result.GetValue(_yes));
        return (article, cancel) => RewriteAsync(article, model, address, seconds, yes, session, cancel);
    }

    private static async Task<Article> RewriteAsync(
        Article article, string model, string? address, int seconds, bool yes, Session session, CancellationToken cancel)
    {
        var options = new ModelOptions(model, address is null ? ModelOptions.LocalOllama : Address(address)!)
        {
            Key = Environment.GetEnvironmentVariable(ModelOptions.KeyVariable) is { Length: > 0 } key ? key : null,
            Timeout = TimeSpan.FromSeconds(seconds),
        };
        var answers = new AnswerCache(Path.ChangeExtension(session.LocalPath, null) + ".model-answers.jsonl");
        var rewriter = new ModelRewriter(options, answers);
        var plan = rewriter.Plan(article);
        Messages.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{plan.Passages} paragraphs: {plan.Calls} calls of {model} at {options.Address.Host}, about {plan.InputTokens:N0} tokens sent "
            + $"and at most {plan.MostOutputTokens:N0} back; {plan.Passages - plan.Calls} are answered already. Abstracts are sent, "
            + $"nothing of yours."));
        if (plan.Calls > 0 && !yes)
        {
            throw new ConspectusException(
                "Nothing was asked yet, and nothing was written.", "If that is what you want, run it again with --yes.");
        }

        var (written, report) = await rewriter.RewriteAsync(article, null, cancel).ConfigureAwait(false);
        Messages.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Answers} answers, {report.Cached} known before, {report.Failed} without; {report.Accepted} sentences stand, "
            + $"{report.Refused} did not pass the check. {report.InputTokens:N0} tokens were sent, {report.OutputTokens:N0} came back."));
        if (report.Trouble is { } trouble) Messages.Line($"{trouble} The plain text stands there.");
        return written;
    }

    private static Uri? Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
}
