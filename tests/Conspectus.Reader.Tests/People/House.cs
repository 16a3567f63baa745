using System.Net;
using Conspectus.Core.Reading;
using Conspectus.Library;
using Conspectus.Library.People;
using Conspectus.Workbench.People;

namespace Conspectus.Reader.Tests.People;

/// <summary>A reader that people sign in to.</summary>
public sealed class House : IAsyncDisposable
{
    public const string Password = "correct horse battery";

    private House(Reader reader) => Reader = reader;

    public Reader Reader { get; }

    public ILibrary Library => Reader.Library;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>One with an account of each role, which is called as the role, and two readers, ann and bob.</summary>
    public static async Task<House> OpenAsync(SignInOptions? options = null, string? articleFolder = null)
    {
        var reader = await Reader.StartAsync(
            articleFolder: articleFolder, writeArticle: _ => Task.CompletedTask,
            signIn: options ?? new SignInOptions { AttemptsAMinute = 1000, Refusal = TimeSpan.Zero });
        var house = new House(reader);
        foreach (var (role, word) in AccountRoles.All) await house.AddAsync(word, role);
        await house.AddAsync("ann", AccountRole.Reader);
        await house.AddAsync("bob", AccountRole.Reader);
        return house;
    }

    /// <summary>Adds an account.</summary>
    public Task<Account> AddAsync(string name, AccountRole role) =>
        new Accounts(Library, TimeProvider.System).AddAsync(name, name, role, Password, isLocal: false, Stop);

    /// <summary>The reader of an account.</summary>
    public async Task<ReaderId> ReaderOfAsync(string name) => (await Library.People.FindAsync(name, Stop))!.Reader;

    /// <summary>A browser in which somebody is signed in.</summary>
    public async Task<HttpClient> EnterAsync(string name)
    {
        var client = Reader.Connect();
        using var answer = await SignInAsync(client, name, Password);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return client;
    }

    /// <summary>Sends the form of the sign-in page.</summary>
    public static Task<HttpResponseMessage> SignInAsync(HttpClient client, string name, string password, string next = "/") =>
        PostAsync(client, "/sign-in", ("name", name), ("password", password), ("return", next));

    /// <summary>Sends a form as the reader's own pages do.</summary>
    public static Task<HttpResponseMessage> PostAsync(HttpClient client, string path, params (string Name, string Value)[] fields) =>
        SendAsync(client, HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    /// <summary>Sends anything as the reader's own pages do.</summary>
    public static Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string path, HttpContent? content)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return client.SendAsync(request, Stop);
    }

    public ValueTask DisposeAsync() => Reader.DisposeAsync();
}
