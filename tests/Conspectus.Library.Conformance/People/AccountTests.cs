using Conspectus.Core.Reading;
using Conspectus.Library.People;

namespace Conspectus.Library.Conformance.People;

/// <summary>Who may sign in.</summary>
public abstract class AccountTests(Func<StoreFixture> create) : StoreTests(create)
{
    private static readonly AttemptLimit Limit = new(3, TimeSpan.FromMinutes(15));

    private IPeopleStore People => Library.People;

    [Fact]
    public async Task Accounts_are_listed_by_name_and_each_has_a_reader_of_its_own()
    {
        var revision = await Library.RevisionAsync(Cancel);
        var zoe = await People.AddAsync(new NewAccount(" Zoe ", " Zoe Z. ", AccountRole.Reader, "hash z"), Cancel);
        var ann = await AddAsync("ann", AccountRole.Administrator);
        Assert.Equal(("zoe", "Zoe Z.", AccountRole.Reader, false), (zoe!.Name, zoe.DisplayName, zoe.Role, zoe.IsDisabled));
        Assert.Equal((Clock.Now, null, null), (zoe.AddedAt, zoe.LockedUntil, zoe.SignedInAt));
        var again = (await OpenAgainAsync()).People;
        Assert.Equal([ann, zoe], await again.ListAsync(Cancel));
        Assert.Equal(zoe, await again.FindAsync("ZOE ", Cancel));
        Assert.Equal("hash z", await again.PasswordHashAsync("Zoe", Cancel));
        Assert.Null(await People.FindAsync("nobody", Cancel));
        Assert.Null(await People.PasswordHashAsync("nobody", Cancel));
        Assert.Distinct([Reader, ann.Reader, zoe.Reader]);
        Assert.Equal(revision, await Library.RevisionAsync(Cancel));
    }

    [Fact]
    public async Task What_two_accounts_record_stays_apart()
    {
        await ImportAsync(Sample.Many(2));
        var id = (await IdsAsync())[0];
        var (ann, zoe) = (await AddAsync("ann"), await AddAsync("zoe"));
        await Library.Reading.SetNoteAsync(ann.Reader, id, "hers", null, Cancel);
        Assert.Equal("hers", (await Library.Reading.FindAsync(ann.Reader, id, Cancel)).Note);
        Assert.Equal("", (await Library.Reading.FindAsync(zoe.Reader, id, Cancel)).Note);
        Assert.Equal("", (await Library.Reading.FindAsync(Reader, id, Cancel)).Note);
    }

    [Fact]
    public async Task One_account_may_read_as_a_reader_that_is_there()
    {
        var ann = await People.AddAsync(new NewAccount("ann", "Ann", AccountRole.Curator, "h", Reader), Cancel);
        Assert.Equal(Reader, ann!.Reader);
        Assert.Null(await People.AddAsync(new NewAccount("bob", "Bob", AccountRole.Curator, "h", Reader), Cancel));
        var nobody = new ReaderId(new string('f', 32));
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await People.AddAsync(new NewAccount("cy", "Cy", AccountRole.Curator, "h", nobody), Cancel));
        Assert.Equal([ann], await People.ListAsync(Cancel));
        Assert.Equal(Reader, await Library.Reading.LocalReaderAsync(Cancel));
    }

    [Fact]
    public async Task A_name_is_given_once()
    {
        var ann = await AddAsync("ann");
        Assert.Null(await People.AddAsync(new NewAccount("ANN", "Another", AccountRole.Administrator, "other"), Cancel));
        Assert.Equal([ann], await People.ListAsync(Cancel));
        Assert.Equal("hash of ann", await People.PasswordHashAsync("ann", Cancel));
    }

    [Theory]
    [InlineData("", "Ann")]
    [InlineData("-ann", "Ann")]
    [InlineData("an n", "Ann")]
    [InlineData("local:ann", "Ann")]
    [InlineData("änn", "Ann")]
    [InlineData("ann", " ")]
    [InlineData("ann", "An\nn")]
    public async Task Names_are_checked(string name, string display)
    {
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await People.AddAsync(new NewAccount(name, display, AccountRole.Reader, "h"), Cancel));
        Assert.Empty(await People.ListAsync(Cancel));
    }

    [Fact]
    public async Task Role_and_state_can_be_changed()
    {
        await AddAsync("ann");
        Assert.True(await People.SetRoleAsync("Ann", AccountRole.Curator, Cancel));
        Assert.True(await People.SetDisabledAsync("ann", true, Cancel));
        var ann = await People.FindAsync("ann", Cancel);
        Assert.Equal((AccountRole.Curator, true), (ann!.Role, ann.IsDisabled));
        Assert.True(await People.SetDisabledAsync("ann", false, Cancel));
        Assert.False((await People.FindAsync("ann", Cancel))!.IsDisabled);
        Assert.False(await People.SetRoleAsync("bob", AccountRole.Curator, Cancel));
        Assert.False(await People.SetDisabledAsync("bob", true, Cancel));
        Assert.False(await People.SetPasswordAsync("bob", "h", true, Cancel));
    }

    [Fact]
    public async Task Too_many_failed_attempts_lock_an_account_for_a_while()
    {
        await AddAsync("ann");
        Assert.Equal([true, true, true, false, false], await AttemptsAsync(5));
        Assert.Equal(Clock.Now + Limit.Lock, (await People.FindAsync("ann", Cancel))!.LockedUntil);
        Clock.Now += Limit.Lock;
        Assert.Equal([true, true, true, false], await AttemptsAsync(4));
        Assert.True(await People.SetPasswordAsync("ann", "new", false, Cancel));
        Assert.Equal("new", await People.PasswordHashAsync("ann", Cancel));
        Assert.Equal([true], await AttemptsAsync(1));
    }

    [Fact]
    public async Task An_attempt_that_succeeds_is_forgotten()
    {
        await AddAsync("ann");
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal([true, true, true], await AttemptsAsync(3));
            Assert.True(await People.EndAttemptsAsync("ann", Cancel));
        }

        Assert.False(await People.EndAttemptsAsync("bob", Cancel));
    }

    [Fact]
    public async Task Attempts_at_the_same_time_are_all_counted()
    {
        await AddAsync("ann");
        var other = (await OpenAgainAsync()).People;
        var attempts = Enumerable.Range(0, 12).Select(i => Task.Run(
            async () => await (i % 2 == 0 ? People : other).BeginAttemptAsync("ann", Limit, Cancel), Cancel));
        Assert.Equal(Limit.Attempts, (await Task.WhenAll(attempts)).Count(a => a));
    }

    [Fact]
    public async Task Nobody_signs_in_without_an_account_or_with_one_that_is_disabled()
    {
        Assert.Equal([false], await AttemptsAsync(1));
        await AddAsync("ann");
        await People.SetDisabledAsync("ann", true, Cancel);
        Assert.Equal([false], await AttemptsAsync(1));
    }

    private async Task<List<bool>> AttemptsAsync(int count)
    {
        var made = new List<bool>();
        for (var i = 0; i < count; i++) made.Add(await People.BeginAttemptAsync("ann", Limit, Cancel));
        return made;
    }

    private async Task<Account> AddAsync(string name, AccountRole role = AccountRole.Reader) =>
        (await People.AddAsync(new NewAccount(name, name, role, $"hash of {name}"), Cancel))!;
}
