namespace KnowledgeGraph.Tests.Seeding;

/// <summary>Mistakes that only show when rows are held together.</summary>
internal static partial class BrokenFiles
{
    private static IEnumerable<BrokenFile> References() =>
    [
        new("a reference that leads nowhere", "stances.csv", "statement,target,type\ns1,actor:nobody-at-all,PRAISES\n", 2, "target", "is the id of no record"),
        new("a reference in the wrong case", "stances.csv", "statement,target,type\ns1,actor:RUS,PRAISES\n", 2, "target", "Did you mean actor:rus?"),
        new("a reference by an alias", "statements.csv", "id,speaker,form,summary,layer\ns1,Moscow,SPEECH,x,REPORTED\n", 2, "speaker", "Did you mean actor:rus?"),
        new("a reference by a name", "statements.csv", "id,speaker,form,summary,layer\ns1,South Korea,SPEECH,x,REPORTED\n", 2, "speaker", "Did you mean actor:kor?"),
        new("a misspelt reference", "statements.csv", "id,speaker,form,summary,layer\ns1,russ,SPEECH,x,REPORTED\n", 2, "speaker", "Did you mean actor:rus?"),
        new("a reference to the wrong type", "stances.csv", "statement,target,type,holder\ns1,actor:kor,PRAISES,event:e1\n", 2, "holder", "must be 'actor:…'"),
        new("a target that cannot be one", "stances.csv", "statement,target,type\ns1,stance:x,PRAISES\n", 2, "target", "cannot stand in 'target'"),
        new("a target without its type", "stances.csv", "statement,target,type\ns1,kor,PRAISES\n", 2, "target", "cannot stand in 'target'"),
        new("a stance in no statement", "stances.csv", "statement,target,type\ns2,actor:kor,PRAISES\n", 2, "statement", "Did you mean statement:s1?"),
        new("no target", "stances.csv", "statement,target,type\ns1,,PRAISES\n", 2, "target", "'target' is missing"),
        new("a statement that reports itself", "statements.csv", "id,speaker,form,summary,layer,reports\ns1,rus,SPEECH,x,REPORTED,s1\n", 2, "reports", "refers to itself"),
    ];

    private static IEnumerable<BrokenFile> Together() =>
    [
        new("one id for two records", "actors.csv", "id,name,kind\nactor:rus,Russia,STATE\nactor:kor,Korea,STATE\nactor:rus,Ruritania,STATE\n", 4, "id", "is also the id of coded/actors.csv:2"),
        new("two stances that would get one id", "stances.csv", "statement,target,type,hedged\ns1,actor:kor,PRAISES,true\ns1,actor:kor,PRAISES,false\n", 3, "id", "or an aspect"),
        new("a circle of memberships", "affiliations.csv", "member,organization\nrus,west\nkor,rus\nwest,kor\n", 4, "organization", "closes a circle"),
        new("a circle of reports", "statements.csv", "id,speaker,form,summary,layer,reports\ns1,rus,SPEECH,x,REPORTED,s2\ns2,rus,SPEECH,y,REPORTED,s3\ns3,rus,SPEECH,z,REPORTED,s1\n", 4, "reports", "closes a circle"),
        new("a construct that speaks", "statements.csv", "id,speaker,form,summary,layer\ns1,west,SPEECH,x,REPORTED\n", 2, "speaker", "is a construct"),
        new("a construct that holds a stance", "stances.csv", "statement,target,type,holder\ns1,actor:kor,PRAISES,west\n", 2, "holder", "is a construct"),
        new("a verdict on what is law", "assessments.csv", "id,claim,verdict,ground\nassessment:a,claim:law,SUPPORTED,x\n", 2, "claim", "is a LEGAL claim"),
        new("a fact that came true", "assessments.csv", "id,claim,verdict,ground\nassessment:a,claim:c1,CAME_TRUE,x\n", 2, "verdict", "only for a PREDICTION"),
        new("a membership in oneself", "affiliations.csv", "member,organization\nrus,rus\n", 2, "organization", "nothing can be connected to itself"),
    ];

    private static IEnumerable<BrokenFile> Sheets() =>
    [
        new("a sheet that contradicts itself", "sheet.csv", "statement.id,statement.speaker,statement.form,statement.summary,statement.layer\ns9,rus,SPEECH,one,REPORTED\ns9,rus,SPEECH,two,REPORTED\n", 3, "statement.summary", "contradicts 'one' in coded/sheet.csv:2"),
        new("a header of a sheet that names nothing", "sheet.csv", "statement.id,statement.speaker,statement.form,statement.sumary,statement.layer\ns9,rus,SPEECH,one,REPORTED\n", 1, "statement.sumary", "Did you mean summary?"),
        new("a column of a sheet without a record", "sheet.csv", "statement.id,statement.speaker,statement.form,statement.summary,statement.layer,mood\ns9,rus,SPEECH,one,REPORTED,\n", 1, "mood", "names no record and column"),
        new("a word in a sheet", "sheet.csv", "statement.id,stance.target,stance.type\ns1,actor:kor,PRAISE\n", 2, "stance.type", "Did you mean PRAISES?"),
        new("a target that is missing in a sheet", "sheet.csv", "statement.id,stance.target,stance.type\ns1,,PRAISES\n", 2, "stance.target", "'target' is missing"),
    ];
}
