using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace Conspectus.Cli.Tests.Commands;

/// <summary>Accounts, tokens, the audit log, and a reader that people sign in to.</summary>
public sealed class PeopleTests(AnalysedSample sample)
{
    private const string Password = "correct horse battery";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Accounts_are_added_changed_and_listed_and_passwords_are_read_from_standard_input()
    {
        using var place = new Workplace(sample.Place.Library);
        Assert.Contains("people add", (await place.RunAsync("people")).Succeeded().Error, StringComparison.Ordinal);
        var added = (await RunAsync(place, Password, "people", "add", "Ann", "--role", "administrator", "--called", "Ann B.", "--json")).Succeeded().Json;
        added.HasExactly("name", "displayName", "role", "isDisabled", "lockedUntil", "addedAt", "signedInAt");
        Assert.Equal(("ann", "Ann B.", "administrator"), (added.Text("name"), added.Text("displayName"), added.Text("role")));
        (await RunAsync(place, Password, "people", "add", "bob", "--role", "Reader")).Succeeded();
        Assert.Contains("already", (await RunAsync(place, Password, "people", "add", "bob", "--role", "reader")).Failed(1).Error, StringComparison.Ordinal);
        Assert.Contains("at least 10", (await RunAsync(place, "short", "people", "add", "cy", "--role", "reader")).Failed(1).Error, StringComparison.Ordinal);
        (await RunAsync(place, "", "people", "add", "cy", "--role", "reader")).Failed(1);
        (await place.RunAsync("people", "add", "cy", "--role", "king")).Failed(2);
        (await place.RunAsync("people", "role", "cy", "curator")).Failed(1);
        (await place.RunAsync("people", "role", "bob", "curator")).Succeeded();
        (await place.RunAsync("people", "disable", "bob")).Succeeded();
        var all = (await place.RunAsync("people", "--json")).Succeeded().Json.EnumerateArray().ToList();
        Assert.Equal([("ann", "administrator", false), ("bob", "curator", true)], all.Select(a => (a.Text("name"), a.Text("role"), a.GetProperty("isDisabled").GetBoolean())));
        (await place.RunAsync("people", "enable", "bob")).Succeeded();
        (await RunAsync(place, "another password", "people", "reset", "bob")).Succeeded();

        var log = (await place.RunAsync("audit", "--json")).Succeeded().Json.EnumerateArray().ToList();
        Assert.All(log, e => e.HasExactly("at", "actor", "act", "about"));
        Assert.Equal(
            ["resetPassword", "enabled", "disabled", "changedRole", "addedAccount", "addedAccount"], log.Take(6).Select(e => e.Text("act")));
        Assert.Contains(log, e => e.Text("act") == "imported");
        Assert.All(log, e => Assert.Equal($"local:{Environment.UserName}", e.Text("actor")));
        Assert.Contains("added account: ann as administrator", (await place.RunAsync("audit", "--limit", "9")).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_are_told_once_listed_and_revoked()
    {
        using var place = new Workplace(sample.Place.Library);
        (await RunAsync(place, Password, "people", "add", "ann", "--role", "reader")).Succeeded();
        (await place.RunAsync("tokens", "add", "bob", "--scope", "read", "--for", "a script")).Failed(1);
        (await place.RunAsync("tokens", "add", "ann", "--scope", "all", "--for", "a script")).Failed(2);
        var made = (await place.RunAsync("tokens", "add", "ann", "--scope", "read", "--for", "a script", "--json")).Succeeded().Json;
        made.HasExactly("id", "account", "label", "scope", "madeAt", "usedAt", "token");
        Assert.StartsWith("conspectus_", made.Text("token"), StringComparison.Ordinal);
        var secret = (await place.RunAsync("tokens", "add", "ann", "--scope", "write", "--for", "another")).Succeeded().Output.Trim();
        Assert.StartsWith("conspectus_", secret, StringComparison.Ordinal);
        var listed = (await place.RunAsync("tokens", "--of", "ann", "--json")).Succeeded();
        Assert.DoesNotContain("conspectus_", listed.Output, StringComparison.Ordinal);
        Assert.Equal([("a script", "read"), ("another", "write")], listed.Json.EnumerateArray().Select(t => (t.Text("label"), t.Text("scope"))));
        (await place.RunAsync("tokens", "revoke", made.Text("id"))).Succeeded();
        (await place.RunAsync("tokens", "revoke", made.Text("id"))).Failed(1);
        Assert.Contains("another (write), never used", (await place.RunAsync("tokens")).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_passwords_would_be_read_on_the_way_or_nobody_could_sign_in_the_reader_is_not_served()
    {
        using var place = new Workplace(sample.Place.Library);
        Assert.Contains("people add", (await place.RunAsync("serve", "--sign-in")).Failed(1).Error, StringComparison.Ordinal);
        (await RunAsync(place, Password, "people", "add", "ann", "--role", "reader")).Succeeded();
        var bare = (await place.RunAsync("serve", "--sign-in", "--listen", "0.0.0.0")).Failed(1).Error;
        Assert.Contains("--certificate", bare, StringComparison.Ordinal);
        Assert.Contains("--behind-proxy", bare, StringComparison.Ordinal);
        (await place.RunAsync("serve", "--listen", "0.0.0.0", "--certificate", place.File("none.pem"))).Failed(1);
        (await place.RunAsync("serve", "--listen", "0.0.0.0", "--certificate", place.Write("odd.pem", "odd"))).Failed(1);
        (await place.RunAsync("serve", "--certificate", "a.pem", "--behind-proxy", "127.0.0.1")).Failed(1);
        (await place.RunAsync("serve", "--listen", "everywhere")).Failed(2);
        (await place.RunAsync("serve", "--behind-proxy", "proxy.example")).Failed(2);
    }

    [Fact]
    public async Task Beyond_this_computer_it_speaks_tls_and_people_sign_in()
    {
        using var place = new Workplace(sample.Place.Library);
        (await RunAsync(place, Password, "people", "add", "ann", "--role", "reader")).Succeeded();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=reading.example", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("reading.example");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var file = place.Write("certificate.pem", certificate.ExportCertificatePem());
        var keyFile = place.Write("key.pem", key.ExportEncryptedPkcs8PrivateKeyPem("secret", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)));
        using var program = place.Start(
            "serve", "--listen", "0.0.0.0", "--port", "0", "--certificate", file, "--certificate-key", keyFile, "--certificate-password",
            place.Write("password.txt", "secret\n"), "--json");
        Assert.True(await program.UntilAsync(p => p.Answer is not null), program.Error);
        using var answer = JsonDocument.Parse(program.Answer!);
        var address = new Uri(answer.RootElement.Text("address"));
        Assert.Equal(("https", "reading.example", ""), (address.Scheme, address.Host, address.Query));

        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, sent, _, _) => sent!.GetCertHashString() == certificate.GetCertHashString();
        handler.ConnectCallback = async (_, cancel) =>
        {
            var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, address.Port, cancel);
            return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
        };
        using var client = new HttpClient(handler) { BaseAddress = address };
        using var form = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent([new("name", "ann"), new("password", Password)]),
        };
        form.Headers.Add("Origin", $"https://reading.example:{address.Port}");
        using var entered = await client.SendAsync(form, Stop);
        Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);
        var cookie = Assert.Single(entered.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-conspectus=", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.Ordinal);
        Assert.Contains("Signed in as", await client.GetStringAsync("/papers", Stop), StringComparison.Ordinal);
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/papers");
        foreign.Headers.Host = "evil.example";
        using var refused = await client.SendAsync(foreign, Stop);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Behind_a_proxy_it_answers_nobody_else_and_nobody_without_tls()
    {
        using var place = new Workplace(sample.Place.Library);
        (await RunAsync(place, Password, "people", "add", "ann", "--role", "reader")).Succeeded();
        foreach (var (proxy, forwarded, expected) in new[]
        {
            ("127.0.0.1", "https", HttpStatusCode.SeeOther), ("127.0.0.1", "http", HttpStatusCode.Forbidden),
            ("127.0.0.1", "https, http", HttpStatusCode.Forbidden), ("127.0.0.1", null, HttpStatusCode.Forbidden),
            ("192.0.2.7", "https", HttpStatusCode.Forbidden),
        })
        {
            using var program = place.Start("serve", "--port", "0", "--behind-proxy", proxy, "--json");
            Assert.True(await program.UntilAsync(p => p.Answer is not null), program.Error);
            using var answer = JsonDocument.Parse(program.Answer!);
            using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
            {
                BaseAddress = new Uri(answer.RootElement.Text("address")),
            };
            using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
            {
                Content = new FormUrlEncodedContent([new("name", "ann"), new("password", Password)]),
            };
            request.Headers.Add("Origin", "https://reading.example");
            request.Headers.Add("X-Forwarded-Host", "reading.example");
            request.Headers.Add("X-Forwarded-For", "203.0.113.9");
            if (forwarded is not null) request.Headers.Add("X-Forwarded-Proto", forwarded);
            using var entered = await client.SendAsync(request, Stop);
            Assert.Equal(expected, entered.StatusCode);
            if (expected == HttpStatusCode.SeeOther)
                Assert.StartsWith("__Host-conspectus=", Assert.Single(entered.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        }
    }

    private static async Task<Outcome> RunAsync(Workplace place, string input, params string[] arguments)
    {
        using var program = place.Start(arguments);
        await program.TypeAsync(input);
        return await program.EndAsync();
    }
}
