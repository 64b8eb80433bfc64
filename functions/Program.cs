using LearningHours;
using LearningHours.Commands;

// One program: the Azure Functions worker, and the commands of the same pipeline. A command must start fast, so nothing of the host is
// touched for it.
return CommandLine.IsCommand(args) ? await CommandLine.MainAsync(args) : await FunctionsHost.RunAsync(args);
