using Conspectus.Core.Topics;
using Conspectus.Library.People;

namespace Conspectus.Library.Conformance.People;

/// <summary>Who did what.</summary>
public abstract class AuditTests(Func<StoreFixture> create) : StoreTests(create)
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conspectus-people-");

    private IPeopleStore People => Library.People;

    protected override void Tidy() => _folder.Delete(true);

    [Fact]
    public async Task Imports_are_logged_as_who_acts_once_they_are_there()
    {
        Actor.Is("ann");
        await using (var session = await Library.Importing.BeginAsync(Sample.Stamp(), Cancel))
        {
            await session.AddAsync(Sample.Many(2), Cancel);
            Assert.Empty(await People.AuditAsync(10, Cancel));
        }

        Assert.Empty(await People.AuditAsync(10, Cancel));
        await ImportAsync(Sample.Many(3));
        Assert.Equal(
            [new AuditEntry(Clock.Now, "ann", AuditAct.Imported, "papers.json: 3 added, 0 updated")], await People.AuditAsync(10, Cancel));
    }

    [Fact]
    public async Task Merges_taken_back_and_edits_of_topics_are_logged()
    {
        var paper = Sample.Paper("A paper of two");
        await ImportAsync(paper, Sample.Paper("Another"));
        await ImportAsync("list", paper with { Session = "Session 3" });
        var split = await Library.Importing.SplitAsync((await Library.Importing.MergesAsync(Cancel))[0].Id, Cancel);
        await AnalysisSample.SaveAsync(Library, i => i % 2);
        await Library.TopicEdits.AddAsync(new TopicRename(AnalysisSample.Topic(0), "Trees"), Cancel);
        await Library.TopicEdits.AddAsync(new TopicRename(99, "Nothing"), Cancel);
        await Library.TopicEdits.UndoAsync(Cancel);
        await Library.TopicEdits.UndoAsync(Cancel);
        Assert.Equal(
            [
                (AuditAct.EditedTopics, "taken back: 3 renamed to “Trees”"), (AuditAct.EditedTopics, "3 renamed to “Trees”"),
                (AuditAct.Split, $"{split!.RecordId} out of {split.PaperId}"),
            ],
            (await People.AuditAsync(3, Cancel)).Select(e => (e.Act, e.About)));
    }

    [Fact]
    public async Task Changes_of_people_are_logged_and_what_changed_nothing_is_not()
    {
        Actor.Is("local:root");
        await People.AddAsync(new NewAccount("ann", "Ann", AccountRole.Reader, "h"), Cancel);
        await People.AddAsync(new NewAccount("ann", "Ann", AccountRole.Reader, "h"), Cancel);
        await People.SetRoleAsync("ann", AccountRole.Curator, Cancel);
        await People.SetDisabledAsync("ann", true, Cancel);
        await People.SetDisabledAsync("ann", false, Cancel);
        await People.SetPasswordAsync("ann", "h", true, Cancel);
        Actor.Is("ann");
        await People.SetPasswordAsync("ann", "h", false, Cancel);
        await People.SetRoleAsync("bob", AccountRole.Curator, Cancel);
        var token = await People.AddTokenAsync(new NewToken("ann", "script", TokenScope.Read, "1"), Cancel);
        await People.AddTokenAsync(new NewToken("ann", "browser", TokenScope.SignIn, "2", Clock.Now), Cancel);
        await People.RevokeTokenAsync(token!.Id, null, Cancel);
        await People.RecordAsync(AuditAct.Published, new string('x', AuditText.Longest + 1), Cancel);
        var log = (await People.AuditAsync(20, Cancel)).Reverse().ToList();
        Assert.Equal(
            [
                (AuditAct.AddedAccount, "ann as reader"), (AuditAct.ChangedRole, "ann to curator"), (AuditAct.Disabled, "ann"),
                (AuditAct.Enabled, "ann"), (AuditAct.ResetPassword, "ann"), (AuditAct.ChangedPassword, "ann"),
                (AuditAct.AddedToken, "“script” of ann"), (AuditAct.RevokedToken, "“script” of ann"),
                (AuditAct.Published, new string('x', AuditText.Longest)),
            ],
            log.Select(e => (e.Act, e.About)));
        Assert.Equal(["local:root", "ann"], log.Select(e => e.Actor).Distinct());
    }

    [Fact]
    public async Task A_backup_has_the_people_and_the_log()
    {
        await People.AddAsync(new NewAccount("ann", "Ann", AccountRole.Reader, "h", Reader), Cancel);
        await People.AddTokenAsync(new NewToken("ann", "script", TokenScope.Write, "1"), Cancel);
        var path = Path.Combine(_folder.FullName, "copy.db");
        await Library.BackUpAsync(path, Cancel);
        var copy = (await OpenBackupAsync(path)).People;
        Assert.Equal(await People.ListAsync(Cancel), await copy.ListAsync(Cancel));
        Assert.Equal(await People.AuditAsync(9, Cancel), await copy.AuditAsync(9, Cancel));
        Assert.Equal("h", await copy.PasswordHashAsync("ann", Cancel));
        Assert.Equal(Reader, (await copy.UseTokenAsync("1", Cancel))!.Value.Account.Reader);
        Assert.NotNull(await copy.AddAsync(new NewAccount("bob", "Bob", AccountRole.Reader, "h"), Cancel));
    }

    [Fact]
    public async Task A_lock_is_logged()
    {
        await People.AddAsync(new NewAccount("ann", "Ann", AccountRole.Reader, "h"), Cancel);
        var limit = new AttemptLimit(1, TimeSpan.FromMinutes(1));
        for (var i = 0; i < 3; i++) await People.BeginAttemptAsync("ann", limit, Cancel);
        Assert.Equal([AuditAct.Locked, AuditAct.AddedAccount], (await People.AuditAsync(9, Cancel)).Select(e => e.Act));
    }
}
