using Microsoft.Data.Sqlite;

namespace Conspectus.Cli.Tests.Damage;

/// <summary>What the program says of a library that is damaged, empty or missing.</summary>
public sealed class DamagedLibraryTests(AnalysedSample sample) : IDisposable
{
    private const int PageSize = 4096;

    private static readonly string[][] Commands =
    [
        ["papers"], ["topics"], ["search", "graph"], ["similar", "--all"], ["map"], ["doctor"], ["article", "--output", "article"],
        ["papers", "--tex-report"],
    ];

    private readonly Workplace _place = new(sample.Place.Library);

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_lost_page_is_told_and_what_it_does_not_hold_is_rescued()
    {
        Zero(Root("paper_text"));
        var told = (await _place.RunAsync("papers")).Failed(1);
        Assert.Contains("damaged", told.Error);
        Assert.Contains("conspectus rescue", told.Error);
        var before = await File.ReadAllBytesAsync(_place.Library, TestContext.Current.CancellationToken);
        var report = (await _place.RunAsync("rescue", _place.Library, _place.File("new.db"), "--json")).Succeeded().Json;
        Assert.Equal(284, report.GetProperty("papers").GetProperty("saved").GetInt32());
        Assert.Equal(284, report.GetProperty("incompletePapers").GetInt32());
        Assert.Equal(before, await File.ReadAllBytesAsync(_place.Library, TestContext.Current.CancellationToken));
        using var import = RunningProgram.Start(_place.Home, ["import", Repository.Sample, "--json", "--library", _place.File("new.db")]);
        Assert.Equal(0, (await import.EndAsync()).Succeeded().Json.GetProperty("added").GetInt32());
    }

    [Fact]
    public async Task A_missing_table_is_told()
    {
        Run("DROP TABLE place_row");
        var told = (await _place.RunAsync("map")).Failed(1);
        Assert.Contains("place_row", told.Error);
        Assert.Contains("conspectus rescue", told.Error);
    }

    [Fact]
    public async Task An_empty_file_does_not_become_a_library()
    {
        await File.WriteAllBytesAsync(_place.Library, [], TestContext.Current.CancellationToken);
        var told = (await _place.RunAsync("papers")).Failed(1);
        Assert.Contains("empty", told.Error);
        Assert.Equal(0, new FileInfo(_place.Library).Length);
    }

    [Fact]
    public async Task A_map_that_cannot_be_written_leaves_the_old_one()
    {
        var map = _place.Write("map.png", "the old map");
        Directory.CreateDirectory(map + ".part");
        (await _place.RunAsync("map", "--png", map)).Failed(1);
        Assert.Equal("the old map", await File.ReadAllTextAsync(map, TestContext.Current.CancellationToken));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Whatever_is_damaged_each_command_answers_or_tells_it()
    {
        var sound = await File.ReadAllBytesAsync(_place.Library, TestContext.Current.CancellationToken);
        var wrong = new List<string>();
        var (tried, told) = (0, 0);
        for (var seed = 0; seed < 27; seed++)
        {
            await File.WriteAllBytesAsync(_place.Library, sound, TestContext.Current.CancellationToken);
            var damage = Damage(seed);
            foreach (var command in Commands)
            {
                var outcome = await _place.RunAsync(command);
                tried++;
                if (outcome.ExitCode != 0) told++;
                if (outcome.Error.Contains(" at Conspectus.") || outcome.Error.Contains("fault of its own")
                    || outcome.ExitCode is not (0 or 1))
                    wrong.Add($"{damage}, {string.Join(' ', command)}: {outcome.ExitCode} {outcome.Error}");
            }
        }

        TestContext.Current.SendDiagnosticMessage($"{tried} commands, {told} told the damage, {wrong.Count} wrong");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {tried}:\n{string.Join('\n', wrong)}");
        Assert.True(told > tried / 4, $"Only {told} of {tried} commands noticed the damage.");
    }

    private string Damage(int seed)
    {
        var random = new Random(seed);
        var pages = (int)(new FileInfo(_place.Library).Length / PageSize);
        switch (seed % 5)
        {
            case 0:
                var page = seed == 0 ? 1 : random.Next(1, pages + 1);
                Zero(page);
                return $"page {page} zeroed";
            case 1:
                string[] tables = ["paper_text", "paper_row", "topic_row", "reader", "papers_state", "revision"];
                Run($"DROP TABLE {tables[seed / 5 % tables.Length]}");
                return $"no {tables[seed / 5 % tables.Length]}";
            case 2:
                Change(file => file.SetLength(random.NextInt64(1, file.Length)));
                return "cut";
            case 3:
                string[] statements =
                [
                    "UPDATE paper_text SET authors = '{'", "UPDATE topic_row SET terms = 'null'",
                    "UPDATE topic_row SET papers = x'ffffff7f'",
                    "UPDATE paper_row SET decision = 99", "UPDATE analysis_model SET bytes = x'00'", "PRAGMA user_version = 3",
                ];
                Run(statements[seed / 5 % statements.Length]);
                return statements[seed / 5 % statements.Length];
            default:
                Change(file =>
                {
                    for (var i = 0; i < 400; i++)
                    {
                        file.Position = random.NextInt64(100, file.Length);
                        file.WriteByte((byte)random.Next(256));
                    }
                });
                return "400 bytes changed";
        }
    }

    private int Root(string table)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT rootpage FROM sqlite_master WHERE name = '{table}'";
        return (int)(long)command.ExecuteScalar()!;
    }

    private void Zero(int page) => Change(file =>
    {
        file.Position = (page - 1L) * PageSize;
        file.Write(new byte[PageSize]);
    });

    private void Change(Action<FileStream> change)
    {
        using var file = File.Open(_place.Library, FileMode.Open, FileAccess.ReadWrite);
        change(file);
    }

    private void Run(string statement)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA foreign_keys = OFF; PRAGMA journal_mode = DELETE; " + statement;
        command.ExecuteNonQuery();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={_place.Library};Pooling=False");
        connection.Open();
        return connection;
    }
}
