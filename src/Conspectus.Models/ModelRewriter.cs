using System.ClientModel;
using Conspectus.Articles.Content;
using Conspectus.Articles.Rewriting;
using Conspectus.Core;
using Microsoft.Extensions.AI;

namespace Conspectus.Models;

/// <summary>
/// Asks a language model to put the claims of an article into prose. It is sent claims and the headings over them, nothing of the reader's;
/// what it answers enters the article only where it passes <see cref="ArticleRewriting"/>.
/// </summary>
/// <param name="options">Which model.</param>
/// <param name="cache">What was answered before.</param>
public sealed class ModelRewriter(ModelOptions options, AnswerCache cache)
{
    private const int CharactersPerToken = 4;

    /// <summary>What asking about an article would come to. Nothing is asked.</summary>
    public ModelPlan Plan(Article article)
    {
        var passages = new ArticleRewriting(article).Passages;
        var open = passages.Select(Question.About).Where(q => cache.Find(options.Model, q) is null).ToList();
        return new ModelPlan(
            passages.Count, open.Count, open.Sum(q => (long)(q.Length + Question.Instructions.Length) / CharactersPerToken),
            open.Sum(q => (long)Question.MostTokens(q)));
    }

    /// <summary>The article with what the model answered, as far as that passes the check.</summary>
    /// <param name="article">The article as it was generated.</param>
    /// <param name="progress">Told how many passages are done, of how many; nobody if null.</param>
    /// <param name="cancel">Stops the asking; answers that have come are kept.</param>
    /// <returns>The article, and what it came to. The same answers give the same article.</returns>
    /// <exception cref="ConspectusException">The cache cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<(Article Article, ModelReport Report)> RewriteAsync(
        Article article, IProgress<(int Done, int All)>? progress, CancellationToken cancel)
    {
        var rewriting = new ArticleRewriting(article);
        using var client = ModelConnection.Open(options);
        var asking = new Asking(client, options, cache);
        var sentences = new IReadOnlyList<RewrittenSentence>?[rewriting.Passages.Count];
        var done = 0;
        await Parallel.ForAsync(
            0, sentences.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Together, CancellationToken = cancel },
            async (i, stop) =>
            {
                sentences[i] = await asking.AskAsync(rewriting.Passages[i], stop).ConfigureAwait(false);
                progress?.Report((Interlocked.Increment(ref done), sentences.Length));
            }).ConfigureAwait(false);
        var answered = rewriting.Passages.Zip(sentences).Where(p => p.Second is not null)
            .ToDictionary(p => p.First.Place, p => p.Second!, StringComparer.Ordinal);
        var written = rewriting.Apply(answered, out var refused);
        return (written, asking.Report(answered.Values.Sum(s => s.Count) - refused, refused));
    }

    private sealed class Asking(IChatClient client, ModelOptions options, AnswerCache cache)
    {
        private readonly Lock _lock = new();
        private (int Answers, int Cached, int Failed, int InARow) _count;
        private long _input;
        private long _output;
        private string? _trouble;

        public ModelReport Report(int accepted, int refused) =>
            new(_count.Answers, _count.Cached, _count.Failed, accepted, refused, _input, _output, _trouble);

        public async Task<IReadOnlyList<RewrittenSentence>?> AskAsync(RewritablePassage passage, CancellationToken cancel)
        {
            var question = Question.About(passage);
            if (cache.Find(options.Model, question) is { } kept && Question.Read(kept) is { } known)
            {
                lock (_lock) _count.Cached++;
                return known;
            }

            lock (_lock)
            {
                if (_count.InARow >= options.Patience)
                {
                    _count.Failed++;
                    return null;
                }
            }

            if (await AnswerAsync(question, cancel).ConfigureAwait(false) is not { } answer) return null;
            if (Question.Read(answer) is not { } sentences)
            {
                Fail($"The answer about \"{passage.Label}\" is not of the form that was asked for.", isSilent: false);
                return null;
            }

            cache.Keep(options.Model, question, answer);
            lock (_lock) (_count.Answers, _count.InARow) = (_count.Answers + 1, 0);
            return sentences;
        }

        private async Task<string?> AnswerAsync(string question, CancellationToken cancel)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(options.Timeout);
            try
            {
                var answer = await client.GetResponseAsync(
                    [new ChatMessage(ChatRole.System, Question.Instructions), new ChatMessage(ChatRole.User, question)],
                    new ChatOptions
                    {
                        Temperature = 0,
                        MaxOutputTokens = Question.MostTokens(question),
                        ResponseFormat = ChatResponseFormat.Json,
                    },
                    patience.Token).ConfigureAwait(false);
                lock (_lock)
                {
                    _input += answer.Usage?.InputTokenCount ?? 0;
                    _output += answer.Usage?.OutputTokenCount ?? 0;
                }

                return answer.Text;
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                // The clients throw what their servers and the network make them: whatever it is, the plain text stands.
                Fail(e is OperationCanceledException
                    ? $"The model gave no answer within {options.Timeout.TotalSeconds:0} seconds."
                    : e is ClientResultException { Status: > 0 } refusal ? $"The model's server answered with status {refusal.Status}."
                    : $"The model cannot be reached: {e.GetBaseException().Message}", isSilent: true);
                return null;
            }
        }

        private void Fail(string trouble, bool isSilent)
        {
            lock (_lock)
            {
                _count.Failed++;
                _count.InARow = isSilent ? _count.InARow + 1 : 0;
                _trouble ??= trouble;
            }
        }
    }
}
