namespace Conspectus.Library.Memory;

/// <summary>What may be wrong with a store in memory; each is a mistake that a real store could make.</summary>
public enum Fault
{
    /// <summary>Nothing: the store is correct.</summary>
    None,

    /// <summary>An undo leaves the revision as it was.</summary>
    UndoKeepsTheRevision,

    /// <summary>A note leaves the revision as it was.</summary>
    NoteKeepsTheRevision,

    /// <summary>Setting the mark that a paper has moves the revision on.</summary>
    SameMarkMovesTheRevision,

    /// <summary>An import that changes nothing moves the revision on.</summary>
    ImportAlwaysMovesTheRevision,

    /// <summary>An import that only changes papers leaves the revision as it was.</summary>
    UpdatesKeepTheRevision,

    /// <summary>A new analysis leaves the revision as it was.</summary>
    AnalysisKeepsTheRevision,

    /// <summary>The revision is the clock's time even where the clock has gone back.</summary>
    RevisionGoesBack,

    /// <summary>The revision counts from 1, so that a copy that was put back gives the numbers of the original once more.</summary>
    RevisionIsACounter,

    /// <summary>A mark is answered with the revision before it.</summary>
    AnswerHasTheOldRevision,

    /// <summary>A mark of one reader is a mark of all.</summary>
    MarkOfAllReaders,

    /// <summary>Lists show and filter by the marks of the local reader, whoever asks.</summary>
    ListsShowTheLocalReader,

    /// <summary>The local readers of two libraries have one id.</summary>
    OneReaderForAllLibraries,

    /// <summary>An undo takes back the last change, whoever made it.</summary>
    UndoOfAnotherReader,

    /// <summary>The earliest changes cannot be taken back.</summary>
    UndoHasALimit,

    /// <summary>An undo brings the mark back but not the note.</summary>
    UndoForgetsTheNote,

    /// <summary>The answer to an undo says that nothing has changed.</summary>
    UndoSaysNothingChanged,

    /// <summary>A note is not among what can be taken back.</summary>
    NoteCannotBeUndone,

    /// <summary>Setting the mark that a paper has counts as a change.</summary>
    SameMarkIsAChange,

    /// <summary>A mark that does not exist is stored.</summary>
    AnyMark,

    /// <summary>A note is cut at 65,535 characters.</summary>
    NoteIsCut,

    /// <summary>A blank note does not remove the note.</summary>
    BlankNoteStays,

    /// <summary>The note of a paper without a mark is lost.</summary>
    NoteOfAnUnreadPaperIsDropped,

    /// <summary>A note is written over another that its writer has not seen.</summary>
    ConflictOverwrites,

    /// <summary>A note that was not written is not told of.</summary>
    ConflictIsNotTold,

    /// <summary>A mark of a paper that is not there is answered as if it were.</summary>
    UnknownPaperIsAnswered,

    /// <summary>A paper with a note counts as decided on.</summary>
    NotesAreProgress,

    /// <summary>A mark is answered with the progress before it.</summary>
    ProgressIsOfBefore,

    /// <summary>Marks are listed by kind instead of in library order.</summary>
    MarksByKind,

    /// <summary>Papers can be seen before their import is completed.</summary>
    ImportIsVisibleTooEarly,

    /// <summary>For a moment the new papers of an import can be seen while the changed ones are as before.</summary>
    NewPapersShowBeforeUpdates,

    /// <summary>The papers of an import that was not completed stay.</summary>
    AbandonedImportStays,

    /// <summary>The source of an import that was not completed counts as imported.</summary>
    AbandonedImportIsRemembered,

    /// <summary>A second import does not wait for the first.</summary>
    TwoImportsAtOnce,

    /// <summary>An import goes on after a call that was cancelled.</summary>
    AnEndedImportGoesOn,

    /// <summary>Papers added so far lose their session when another batch comes.</summary>
    BatchForgetsTheSession,

    /// <summary>A record that repeats a new paper of the same import is not recognised.</summary>
    RepeatsAreNotRecognised,

    /// <summary>Of two records of one paper in one import the last is taken as it is.</summary>
    LastRecordWins,

    /// <summary>The decision of the last import stays, not the better one.</summary>
    LastDecisionStays,

    /// <summary>A field that the new source lacks is emptied.</summary>
    MissingFieldsAreEmptied,

    /// <summary>A known paper takes the citation key of its new title.</summary>
    KeyFollowsTheTitle,

    /// <summary>Two papers may have one citation key.</summary>
    KeysCollide,

    /// <summary>Two papers may have one id.</summary>
    IdsCollide,

    /// <summary>Papers that are imported again move to the end of the library.</summary>
    ReimportChangesTheOrder,

    /// <summary>A paper is not recognised by a title that it had before.</summary>
    FormerTitlesAreForgotten,

    /// <summary>Source ids are compared over kinds of sources.</summary>
    SourceIdsOfAllKinds,

    /// <summary>Papers of different editions are taken for one.</summary>
    EditionsJoin,

    /// <summary>Papers of one title are one paper, whoever wrote them.</summary>
    TitleIsEnough,

    /// <summary>A paper is not recognised by its address.</summary>
    AddressesAreIgnored,

    /// <summary>That an oral may have another title than its poster is not known.</summary>
    DecisionsAreIgnored,

    /// <summary>Papers of one title and author are one, however different their abstracts.</summary>
    AbstractsAreIgnored,

    /// <summary>A paper is not recognised by its DOI or its number in arXiv.</summary>
    CataloguesAreIgnored,

    /// <summary>That two papers with one title and author were taken for two is not told.</summary>
    TwinsAreNotTold,

    /// <summary>A paper that is imported again loses its mark.</summary>
    ImportForgetsMarks,

    /// <summary>Changed papers are counted as unchanged.</summary>
    UpdatesCountAsUnchanged,

    /// <summary>The earliest imports are listed instead of the latest.</summary>
    HistoryFromTheStart,

    /// <summary>A citation key is preferred to an id.</summary>
    KeyComesBeforeId,

    /// <summary>Papers are given once and in library order, not as they were asked for.</summary>
    PapersAreGivenOnce,

    /// <summary>Cards show the title's source instead of its plain text.</summary>
    CardsShowSource,

    /// <summary>One name with and without accents counts as two authors.</summary>
    AccentsMakeAuthors,

    /// <summary>Sessions of one name in two editions count as one.</summary>
    SessionsOfEditionsAreOne,

    /// <summary>Editions are listed by name instead of in the order of their first import.</summary>
    EditionsByName,

    /// <summary>The fingerprint changes with a decision, which the analysis does not read.</summary>
    FingerprintHasTheDecision,

    /// <summary>The fingerprint does not change with the folded text of an abstract.</summary>
    FingerprintLeavesOutFoldedText,

    /// <summary>The fingerprint does not change with the order of the papers.</summary>
    FingerprintHasNoOrder,

    /// <summary>The total of a list counts the page only.</summary>
    TotalIsOfThePage,

    /// <summary>The ids of a list are those of one page.</summary>
    IdsOfOnePage,

    /// <summary>Ordinals come in library order, not in the query's.</summary>
    OrdinalsHaveNoOrder,

    /// <summary>The columns of places have no years.</summary>
    PlacesHaveNoYear,

    /// <summary>A negative offset or limit is accepted.</summary>
    NegativePagesAreTaken,

    /// <summary>A paper with a note and no mark is not listed as unread.</summary>
    NotedPapersAreRead,

    /// <summary>Part of an author's name selects papers.</summary>
    PartOfANameIsEnough,

    /// <summary>Keywords are compared with their case.</summary>
    KeywordsHaveCase,

    /// <summary>A filter by chapter or theme selects nothing.</summary>
    TopicFilterOfOneLevel,

    /// <summary>The values of a field are counted under the query's own filter on it.</summary>
    FacetsHaveTheirOwnFilter,

    /// <summary>Of several values of a filter only the first selects papers.</summary>
    FirstValueOfAFilterCounts,

    /// <summary>A year that is chosen hides the other years from the counts.</summary>
    YearsAreCountedWithinThemselves,

    /// <summary>Facets count papers that the search did not find.</summary>
    FacetsForgetTheSearch,

    /// <summary>More than 60 keywords are counted.</summary>
    KeywordsHaveNoLimit,

    /// <summary>Session 10 comes before session 2.</summary>
    NumbersSortAsText,

    /// <summary>A search goes on finding papers by words that they have no more.</summary>
    SearchIsStale,

    /// <summary>A search of an analysed library finds by words only.</summary>
    SearchHasNoMeaning,

    /// <summary>For a moment the places of a new analysis can be seen without its topics.</summary>
    AnalysisIsSavedInPart,

    /// <summary>An analysis that does not fit the library is saved.</summary>
    WrongAnalysisIsSaved,

    /// <summary>The topics of the first analysis are kept in memory for ever.</summary>
    OldTopicsStay,

    /// <summary>After an analysis with fewer topics their numbers are given out again.</summary>
    TopicNumbersAreReused,

    /// <summary>A new analysis is shown without the edits that stand.</summary>
    AnalysisForgetsEdits,

    /// <summary>An edit of a topic leaves the revision as it was.</summary>
    EditKeepsTheRevision,

    /// <summary>After an edit was taken back the topics are as before it, the places are not.</summary>
    UndoneEditsStayInPlaces,

    /// <summary>The number of a topic that was split off is given out again once that was taken back.</summary>
    NumbersOfSplitTopicsAreReused,

    /// <summary>An edit that cannot be applied is kept.</summary>
    EditsOfNothingAreKept,

    /// <summary>Kinds are not counted for chapters and themes.</summary>
    KindsOfTopicsOnly,

    /// <summary>Papers that are far nearer to their own topic count as between two.</summary>
    FarPapersAreBetween,

    /// <summary>Papers between topics are listed in library order.</summary>
    BetweenHasNoOrder,

    /// <summary>All neighbours are given, however few were asked for.</summary>
    NeighborsHaveNoLimit,

    /// <summary>A paper without neighbours is left out, so that the lists no longer match the papers.</summary>
    UnknownPapersHaveNoNeighborList,

    /// <summary>Vectors of one encoder are given out as those of another.</summary>
    OneShelfForAllEncoders,

    /// <summary>What an encoder reads off a paper a second time is not kept.</summary>
    VectorsAreNotReplaced,

    /// <summary>Vectors are not in library order.</summary>
    VectorsBackwards,

    /// <summary>Some vectors of a batch are kept although the batch was refused.</summary>
    VectorsInPart,

    /// <summary>A mark is set although the call was cancelled.</summary>
    CancelIgnored,

    /// <summary>A call that is cancelled while it runs says so and has changed the library all the same.</summary>
    CancelledTooLate,

    /// <summary>Everyone sees the interests of all readers.</summary>
    InterestsOfAllReaders,

    /// <summary>What was said for an interest is there after it was removed.</summary>
    RemovedInterestStays,

    /// <summary>Undo takes a mark back but not what it said for its interest.</summary>
    UndoForgetsTheInterest,

    /// <summary>A paper that another interest likes is no longer liked once this one skips it.</summary>
    InterestsForgetOneAnother,

    /// <summary>A backup is written over a file that is there.</summary>
    BackupOverwrites,

    /// <summary>A backup that was cancelled leaves its file.</summary>
    CancelledBackupStays,

    /// <summary>Undo takes back one paper of a step that changed several.</summary>
    UndoOfHalfAStep,

    /// <summary>Undo takes a mark back but not the tags.</summary>
    UndoForgetsTheTags,

    /// <summary>Everyone sees the collections of all readers.</summary>
    CollectionsOfAllReaders,

    /// <summary>Undo brings a collection back without its papers.</summary>
    UndoForgetsTheCollection,

    /// <summary>Undo takes back the last mark before a later change of a collection.</summary>
    UndoPassesOverCollections,

    /// <summary>A saved search counts nothing as seen when it is looked at.</summary>
    LookingSeesNothing,

    /// <summary>An edit of the article overwrites one that its writer did not see.</summary>
    ArticleConflictOverwrites,

    /// <summary>Edits of the article are not among what can be taken back.</summary>
    UndoPassesOverTheArticle,

    /// <summary>A reader's record has no edits of the article.</summary>
    RecordLacksTheArticle,

    /// <summary>A record that comes again is told as a merge.</summary>
    EveryRecordIsAMerge,

    /// <summary>Papers that were set apart are one again with the next import.</summary>
    SplitPapersJoinAgain,

    /// <summary>A paper keeps what a record brought whose merge was taken back.</summary>
    SplitKeepsTheMerged,

    /// <summary>Whoever gets an account reads and writes what is the local reader's.</summary>
    NewAccountsReadAsTheLocalReader,

    /// <summary>A new password that somebody else gave leaves the tokens of the account.</summary>
    ResetKeepsTokens,

    /// <summary>Attempts to sign in that failed count for ever.</summary>
    FailuresAddUp,

    /// <summary>The tokens of an account that was disabled go on working.</summary>
    TokensOfTheDisabledWork,

    /// <summary>Anybody revokes anybody's token.</summary>
    TokensOfOthersCanBeRevoked,

    /// <summary>An import is not in the audit log.</summary>
    ImportsAreNotLogged,
}
