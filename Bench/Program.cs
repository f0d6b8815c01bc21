// What the README's figures come from: each sub-command measures one thing and prints one small table.
using ClusterBot.Bench.Summaries;

return args switch
{
    ["summaries", var folder] => SummariesBench.Run(folder),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("summaries <folder>   the extract and the point checker, on threads with human summaries (bc3, convosumm_email, qmsum_committee .jsonl)");
    return 2;
}
