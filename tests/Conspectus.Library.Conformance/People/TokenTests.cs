using Conspectus.Library.People;

namespace Conspectus.Library.Conformance.People;

/// <summary>Secrets that stand for an account.</summary>
public abstract class TokenTests(Func<StoreFixture> create) : StoreTests(create)
{
    private Account _ann = null!;

    private IPeopleStore People => Library.People;

    protected override async ValueTask ArrangeAsync()
    {
        _ann = (await People.AddAsync(new NewAccount("ann", "Ann", AccountRole.Reader, "h"), Cancel))!;
        await People.AddAsync(new NewAccount("bob", "Bob", AccountRole.Reader, "h"), Cancel);
    }

    [Fact]
    public async Task A_token_is_found_by_its_hash_and_its_use_is_kept_to_the_minute()
    {
        var token = await AddAsync("Ann", " script ", TokenScope.Write, "hash 1");
        Assert.Equal(("ann", "script", TokenScope.Write, null), (token.Account, token.Label, token.Scope, token.UsedAt));
        Clock.Now += TimeSpan.FromHours(1);
        var (used, account) = Assert.NotNull(await (await OpenAgainAsync()).People.UseTokenAsync("hash 1", Cancel));
        Assert.Equal((token with { UsedAt = Clock.Now }, _ann), (used, account));
        Clock.Now += TimeSpan.FromSeconds(59);
        Assert.Equal(used, (await People.UseTokenAsync("hash 1", Cancel))!.Value.Token);
        Clock.Now += TimeSpan.FromSeconds(2);
        await People.UseTokenAsync("hash 1", Cancel);
        Assert.Equal(Clock.Now, Assert.Single(await People.TokensAsync("ANN", Cancel)).UsedAt);
        Assert.Null(await People.UseTokenAsync("hash 2", Cancel));
        Assert.Null(await People.AddTokenAsync(new NewToken("nobody", "x", TokenScope.Read, "hash 3"), Cancel));
    }

    [Fact]
    public async Task They_are_listed_as_they_were_made_and_can_be_revoked_by_whom_they_are_of()
    {
        var (one, two) = (await AddAsync("ann", "a", TokenScope.Read, "1"), await AddAsync("bob", "b", TokenScope.Read, "2"));
        Assert.Equal([one, two], await People.TokensAsync(null, Cancel));
        Assert.Equal([two], await People.TokensAsync("bob", Cancel));
        Assert.Null(await People.RevokeTokenAsync(two.Id, "ann", Cancel));
        Assert.Null(await People.RevokeTokenAsync("none", null, Cancel));
        Assert.Equal(two, await People.RevokeTokenAsync(two.Id, "Bob", Cancel));
        Assert.Null(await People.UseTokenAsync("2", Cancel));
        Assert.Equal(one, await People.RevokeTokenAsync(one.Id, null, Cancel));
        Assert.Empty(await People.TokensAsync(null, Cancel));
    }

    [Fact]
    public async Task A_token_ends_at_its_time_and_with_its_account()
    {
        await AddAsync("ann", "a", TokenScope.SignIn, "1", Clock.Now + TimeSpan.FromDays(1));
        await AddAsync("ann", "b", TokenScope.Read, "2");
        Assert.NotNull(await People.UseTokenAsync("1", Cancel));
        Clock.Now += TimeSpan.FromDays(1);
        Assert.Null(await People.UseTokenAsync("1", Cancel));
        Assert.NotNull(await People.UseTokenAsync("2", Cancel));
        await People.SetDisabledAsync("ann", true, Cancel);
        Assert.Null(await People.UseTokenAsync("2", Cancel));
        await People.SetDisabledAsync("ann", false, Cancel);
        Assert.NotNull(await People.UseTokenAsync("2", Cancel));
    }

    [Fact]
    public async Task Sign_ins_are_no_tokens_of_programs_and_end_with_a_new_password()
    {
        var end = Clock.Now + TimeSpan.FromDays(1);
        await AddAsync("ann", "a browser", TokenScope.SignIn, "1", end);
        await AddAsync("bob", "a browser", TokenScope.SignIn, "2", end);
        await AddAsync("ann", "script", TokenScope.Read, "3");
        Assert.Equal(Clock.Now, (await People.FindAsync("ann", Cancel))!.SignedInAt);
        Assert.Equal(["script"], (await People.TokensAsync(null, Cancel)).Select(t => t.Label));
        await People.SetPasswordAsync("ann", "new", isReset: false, Cancel);
        Assert.Null(await People.UseTokenAsync("1", Cancel));
        Assert.NotNull(await People.UseTokenAsync("2", Cancel));
        Assert.NotNull(await People.UseTokenAsync("3", Cancel));
        await People.SetPasswordAsync("ann", "newer", isReset: true, Cancel);
        Assert.Null(await People.UseTokenAsync("3", Cancel));
        Assert.NotNull(await People.UseTokenAsync("2", Cancel));
    }

    [Fact]
    public async Task A_label_is_checked() => await Assert.ThrowsAsync<ArgumentException>(
        async () => await People.AddTokenAsync(new NewToken("ann", " ", TokenScope.Read, "1"), Cancel));

    private async Task<AccessToken> AddAsync(string account, string label, TokenScope scope, string hash, DateTimeOffset? end = null) =>
        (await People.AddTokenAsync(new NewToken(account, label, scope, hash, end), Cancel))!;
}
