using Conspectus.Library.Conformance.Analysis;
using Conspectus.Library.Conformance.Importing;
using Conspectus.Library.Conformance.Papers;
using Conspectus.Library.Conformance.People;
using Conspectus.Library.Conformance.Reading;
using Conspectus.Library.Conformance.Vectors;
using Conspectus.Library.Conformance.Whole;

namespace Conspectus.Library.Conformance.Tests;

public sealed class MemorySuiteTests : SuiteTests;

public sealed class MemoryAnalysisTests() : AnalysisTests(MemoryFixture.Create);

public sealed class MemoryTopicEditTests() : TopicEditTests(MemoryFixture.Create);

public sealed class MemoryBatchTests() : BatchTests(MemoryFixture.Create);

public sealed class MemoryIdentityTests() : IdentityTests(MemoryFixture.Create);

public sealed class MemoryImportTests() : ImportTests(MemoryFixture.Create);

public sealed class MemoryLongWriteTests() : LongWriteTests(MemoryFixture.Create);

public sealed class MemoryMergeTests() : MergeTests(MemoryFixture.Create);

public sealed class MemoryVisibilityTests() : VisibilityTests(MemoryFixture.Create);

public sealed class MemoryFacetTests() : FacetTests(MemoryFixture.Create);

public sealed class MemoryListTests() : ListTests(MemoryFixture.Create);

public sealed class MemoryMeaningTests() : MeaningTests(MemoryFixture.Create);

public sealed class MemoryPaperTests() : PaperTests(MemoryFixture.Create);

public sealed class MemorySearchSyntaxTests() : SearchSyntaxTests(MemoryFixture.Create);

public sealed class MemorySearchTests() : SearchTests(MemoryFixture.Create);

public sealed class MemoryReaderTests() : ReaderTests(MemoryFixture.Create);

public sealed class MemoryReadingTests() : ReadingTests(MemoryFixture.Create);

public sealed class MemoryInterestTests() : InterestTests(MemoryFixture.Create);

public sealed class MemoryCollectionTests() : CollectionTests(MemoryFixture.Create);

public sealed class MemorySavedSearchTests() : SavedSearchTests(MemoryFixture.Create);

public sealed class MemoryUndoTests() : UndoTests(MemoryFixture.Create);

public sealed class MemoryArticleEditTests() : ArticleEditTests(MemoryFixture.Create);

public sealed class MemoryTagTests() : TagTests(MemoryFixture.Create);

public sealed class MemoryRecordTests() : RecordTests(MemoryFixture.Create);

public sealed class MemoryVectorTests() : VectorTests(MemoryFixture.Create);

public sealed class MemoryBackupTests() : BackupTests(MemoryFixture.Create);

public sealed class MemoryCancellationTests() : CancellationTests(MemoryFixture.Create);

public sealed class MemoryConcurrencyTests() : ConcurrencyTests(MemoryFixture.Create);

public sealed class MemoryMarksDuringWritesTests() : MarksDuringWritesTests(MemoryFixture.Create);

public sealed class MemoryRevisionTests() : RevisionTests(MemoryFixture.Create);

public sealed class MemoryAccountTests() : AccountTests(MemoryFixture.Create);

public sealed class MemoryTokenTests() : TokenTests(MemoryFixture.Create);

public sealed class MemoryAuditTests() : AuditTests(MemoryFixture.Create);
